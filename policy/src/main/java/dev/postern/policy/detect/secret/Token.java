package dev.postern.policy.detect.secret;

import java.util.List;

/**
 * A vendor's credential that can be told by its first characters: one row of {@code tokens.txt}.
 *
 * @param vendor who issues it, and what it is
 * @param shape how it is written; two fixed characters at least come first
 * @param entropy fewest bits for each character; 0 where nothing is asked of it
 * @param checked whether the last six characters are a checksum that {@link
 *     dev.postern.policy.detect.check.Base62Crc} knows
 */
record Token(String vendor, Shape shape, double entropy, boolean checked) {
    static final List<Token> ALL =
            Rows.of("tokens.txt").stream().map(Token::row).toList();

    private static final int COLUMNS = 3;

    private static Token row(List<String> columns) {
        return new Token(
                columns.get(2),
                Shape.of(columns.getFirst()),
                Double.parseDouble(columns.get(1)),
                columns.size() > COLUMNS && "crc".equals(columns.get(COLUMNS)));
    }
}
