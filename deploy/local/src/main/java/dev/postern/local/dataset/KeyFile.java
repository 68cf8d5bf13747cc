package dev.postern.local.dataset;

import dev.postern.policy.detect.keyed.DataKey;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The file with the company's data key: 32 bytes, written as 64 hexadecimal digits or in base64. */
public final class KeyFile {
    private static final int BYTES = 32;
    private static final int LONGEST_FILE = 1000;

    private KeyFile() {}

    /** The key in a file. */
    public static DataKey read(Path file) throws WrongInputException {
        try {
            if (Files.size(file) > LONGEST_FILE) {
                throw noKey(file);
            }
            return DataKey.of(Files.readString(file));
        } catch (IOException e) {
            throw new WrongInputException(
                    "The key file " + file + " cannot be read; --new-key makes one where there is none.");
        } catch (IllegalArgumentException e) {
            throw noKey(file);
        }
    }

    /** Makes a file with a new key that only its owner may read. */
    static void create(Path file) throws WrongInputException {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, HexFormat.of().formatHex(key) + "\n");
        } catch (FileAlreadyExistsException e) {
            throw new WrongInputException("The key file " + file
                    + " is there already, and data under its key would be lost with it; leave --new-key out.");
        } catch (IOException e) {
            throw new WrongInputException("The key file " + file + " cannot be written.");
        }
    }

    private static WrongInputException noKey(Path file) {
        return new WrongInputException("The key file " + file
                + " holds no key: that is 32 bytes as 64 hexadecimal digits or in base64, such as openssl rand -hex 32"
                + " makes.");
    }
}
