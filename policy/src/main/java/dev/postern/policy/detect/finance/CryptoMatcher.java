package dev.postern.policy.detect.finance;

import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.check.Base58;
import dev.postern.policy.detect.check.Bech32;
import dev.postern.policy.detect.check.Eip55;
import dev.postern.policy.detect.context.Mention;
import dev.postern.policy.detect.context.Nearby;
import dev.postern.policy.detect.scan.Anchor;
import dev.postern.policy.detect.scan.Kind;
import dev.postern.policy.detect.scan.Match;
import dev.postern.policy.detect.scan.SingleMatcher;
import dev.postern.policy.detect.scan.Window;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * CRYPTO_ADDRESS: Bitcoin and its kin by Base58Check (BIP 13), Bitcoin by Bech32 and Bech32m (BIP 173, BIP 350), Ethereum
 * by the case of its letters (EIP-55).
 */
final class CryptoMatcher implements SingleMatcher {
    private static final Kind KIND = Kind.builtIn("CRYPTO_ADDRESS");
    private static final int SHORTEST_BASE58 = 26;
    private static final int LONGEST_BASE58 = 35;
    private static final int LONGEST_BECH32 = 87;
    private static final int ETHEREUM = 40;
    /** Bitcoin and Litecoin, each with the separator 1. */
    private static final String[] PREFIXES = {"bc1", "ltc1"};

    private static final Nearby NAMES = Nearby.of(
            "wallet",
            "eth",
            "ethereum",
            "ether",
            "erc20",
            "usdt",
            "usdc",
            "crypto",
            "address",
            "token",
            "contract",
            "deposit",
            "withdraw",
            "metamask",
            "adresse",
            "dirección",
            "кошел",
            "钱包");

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public boolean beginsWithPlainWord() {
        return false;
    }

    @Override
    public Anchor anchor() {
        return Anchor.of("013LMDTXbBl").atWordStart();
    }

    @Override
    public @Nullable Match match(Window text, int start) {
        if (text.at(start) == '0') {
            return (text.at(start + 1) | 0x20) == 'x' ? ethereum(text, start) : null;
        }
        for (String prefix : PREFIXES) {
            if (text.isAt(start, prefix)) {
                return bech32(text, start, prefix);
            }
        }
        return base58(text, start);
    }

    private static @Nullable Match base58(Window text, int start) {
        int end = start;
        while (end - start <= LONGEST_BASE58 && Base58.isCharacter(text.at(end))) {
            end++;
        }
        int length = end - start;
        boolean fits = length >= SHORTEST_BASE58 && length <= LONGEST_BASE58 && !text.isWordAt(end);
        if (!fits || !Base58.holds(text.slice(start, end))) {
            return null;
        }
        return new Match(end, Likelihood.VERY_LIKELY, "Version and hash in Base58, the double SHA-256 check holds.");
    }

    private static @Nullable Match bech32(Window text, int start, String prefix) {
        boolean upper = text.at(start) < 'a';
        int data = start + prefix.length();
        int end = data;
        while (end - data <= LONGEST_BECH32 && isBech32(text.at(end), upper)) {
            end++;
        }
        String human = prefix.substring(0, prefix.length() - 1);
        if (text.isWordAt(end) || !Bech32.holds(human, text.slice(data, end).toLowerCase(Locale.ROOT))) {
            return null;
        }
        return new Match(end, Likelihood.VERY_LIKELY, "A segregated-witness address, the Bech32 check holds.");
    }

    private static boolean isBech32(int unit, boolean upper) {
        boolean letter = (unit | 0x20) >= 'a' && unit != Window.END && unit < 0x80;
        return (!letter || upper == unit < 'a') && Bech32.isCharacter(letter ? unit | 0x20 : unit);
    }

    private static @Nullable Match ethereum(Window text, int start) {
        int first = start + 2;
        int end = first;
        int lower = 0;
        int upper = 0;
        while (end - first <= ETHEREUM && Character.digit(text.at(end), 16) >= 0) {
            lower += text.at(end) >= 'a' ? 1 : 0;
            upper += text.at(end) >= 'A' && text.at(end) < 'a' ? 1 : 0;
            end++;
        }
        if (end - first != ETHEREUM || text.isWordAt(end)) {
            return null;
        }
        if (lower > 0 && upper > 0) {
            return Eip55.holds(text.slice(first, end))
                    ? new Match(
                            end, Likelihood.VERY_LIKELY, "40 hexadecimal digits, the EIP-55 check of their case holds.")
                    : null;
        }
        Mention name = NAMES.mentionBefore(text, start);
        return name == null
                ? new Match(end, Likelihood.POSSIBLE, "40 hexadecimal digits in one case.")
                : new Match(end, Likelihood.LIKELY, "40 hexadecimal digits in one case, " + name.phrase() + ".");
    }
}
