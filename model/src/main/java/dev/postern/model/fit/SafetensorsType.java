package dev.postern.model.fit;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Number formats of safetensors, as its reference implementation names them. */
enum SafetensorsType {
    F4(4),
    F6_E2M3(6),
    F6_E3M2(6),
    BOOL(8),
    U8(8),
    I8(8),
    F8_E5M2(8),
    F8_E4M3(8),
    F8_E8M0(8),
    F8_E4M3FNUZ(8),
    F8_E5M2FNUZ(8),
    I16(16),
    U16(16),
    F16(16),
    BF16(16),
    I32(32),
    U32(32),
    F32(32),
    C64(64),
    F64(64),
    I64(64),
    U64(64);

    private static final Map<String, SafetensorsType> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Enum::name, Function.identity()));

    private final int bits;

    SafetensorsType(int bits) {
        this.bits = bits;
    }

    static SafetensorsType of(String name) throws UnreadableModelException {
        @Nullable SafetensorsType type = BY_NAME.get(name);
        if (type == null) {
            throw new UnreadableModelException("A tensor has a number format that is not known here.");
        }
        return type;
    }

    long bytes(long elements) throws UnreadableModelException {
        return (Tensors.multiply(elements, bits) + 7) / 8;
    }
}
