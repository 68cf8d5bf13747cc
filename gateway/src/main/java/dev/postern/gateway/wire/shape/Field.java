package dev.postern.gateway.wire.shape;

/**
 * A field the gateway knows.
 *
 * @param name as clients write it
 * @param shape what it may hold; looked at only where the field is forwarded or handled
 * @param treatment what happens to it
 * @param required whether an object without it is refused
 */
public record Field(String name, Shape shape, Treatment treatment, boolean required) {
    private static final Shape ANYTHING = new Shape.Free();

    /** A field that goes to the model server. */
    public static Field forwarded(String name, Shape shape) {
        return new Field(name, shape, Treatment.FORWARDED, false);
    }

    /** A field that goes to the model server and may not be left out. */
    public static Field required(String name, Shape shape) {
        return new Field(name, shape, Treatment.FORWARDED, true);
    }

    public static Field handled(String name, Shape shape, String how) {
        return new Field(name, shape, new Treatment.Handled(how), false);
    }

    public static Field dropped(String name, String why) {
        return new Field(name, ANYTHING, new Treatment.Dropped(why), false);
    }

    public static Field refused(String name, String reason) {
        return new Field(name, ANYTHING, new Treatment.Refused(reason), false);
    }
}
