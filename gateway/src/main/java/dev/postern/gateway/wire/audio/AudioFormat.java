package dev.postern.gateway.wire.audio;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The audio formats that model servers read, by how their files begin. */
enum AudioFormat {
    WAV,
    MP3,
    FLAC,
    OGG,
    M4A,
    WEBM;

    private static final int LOOKED_AT = 12;

    /** The format of a recording; refused where it is none of these. */
    static AudioFormat of(byte[] recording) {
        String begin = new String(recording, 0, Math.min(recording.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        if (begin.startsWith("RIFF") && begin.startsWith("WAVE", 8)) {
            return WAV;
        }
        if (begin.startsWith("ID3") || (begin.length() > 1 && begin.charAt(0) == 0xFF && begin.charAt(1) >= 0xE0)) {
            return MP3;
        }
        if (begin.startsWith("fLaC")) {
            return FLAC;
        }
        if (begin.startsWith("OggS")) {
            return OGG;
        }
        if (begin.startsWith("ftyp", 4)) {
            return M4A;
        }
        if (begin.startsWith("\u001AE\u00DF\u00A3")) {
            return WEBM;
        }
        throw FormFault.field("file", "The file is no audio that is read here; send WAV, MP3, FLAC, OGG, M4A or WEBM.");
    }

    /** What the model server gets as the file's name. */
    String fileName() {
        return "audio." + name().toLowerCase(Locale.ROOT);
    }
}
