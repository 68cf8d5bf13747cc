package dev.postern.audit.content;

/** Content in the only form in which it is stored. Arrays are not copied: whoever takes one leaves it as it is. */
public final class Sealed {
    private final byte[] bytes;
    private final byte[] hash;

    Sealed(byte[] bytes, byte[] hash) {
        this.bytes = bytes;
        this.hash = hash;
    }

    /** How it is sealed, the key's id, the nonce and the ciphertext. */
    public byte[] bytes() {
        return bytes;
    }

    /** SHA-256 of {@link #bytes}, which enters the chain: the content can be erased without breaking it. */
    public byte[] hash() {
        return hash;
    }

    @Override
    public String toString() {
        return "Sealed[" + bytes.length + " bytes]";
    }
}
