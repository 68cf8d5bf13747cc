package dev.postern.acceptance.fault.agent;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Writes a call into a method of one class. What is called lies among the system properties as a {@link Runnable}, so that
 * classes of any loader find it.
 */
final class MethodHook implements ClassFileTransformer {
    static final String KEY = "dev.postern.acceptance.trap";

    private static final ClassDesc SYSTEM = ClassDesc.of(System.class.getName());
    private static final ClassDesc PROPERTIES = ClassDesc.of(Properties.class.getName());
    private static final ClassDesc RUNNABLE = ClassDesc.of(Runnable.class.getName());

    private final Trap trap;
    private volatile boolean set;

    MethodHook(Trap trap) {
        this.trap = trap;
    }

    /** Whether a method was found and changed. */
    boolean isSet() {
        return set;
    }

    @Override
    public byte @Nullable [] transform(
            @Nullable ClassLoader loader,
            String name,
            @Nullable Class<?> old,
            @Nullable ProtectionDomain domain,
            byte[] bytes) {
        if (!name.equals(trap.type().replace('.', '/'))) {
            return null;
        }
        // Types of the application are unknown to the agent's own loader.
        ClassFile file = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(loader == null ? ClassLoader.getPlatformClassLoader() : loader)
                        .orElse(ClassHierarchyResolver.defaultResolver())));
        return file.transformClass(
                file.parse(bytes),
                ClassTransform.transformingMethodBodies(
                        method -> method.methodName().equalsString(trap.method()), new Change()));
    }

    private final class Change implements CodeTransform {
        @Override
        public void atStart(CodeBuilder builder) {
            set = true;
            if (trap.side() == Trap.Side.ENTRY) {
                call(builder);
            }
        }

        @Override
        public void accept(CodeBuilder builder, CodeElement element) {
            if (trap.side() == Trap.Side.EXIT && element instanceof ReturnInstruction) {
                call(builder);
            }
            builder.with(element);
        }
    }

    private static void call(CodeBuilder builder) {
        builder.invokestatic(SYSTEM, "getProperties", MethodTypeDesc.of(PROPERTIES))
                .ldc(KEY)
                .invokevirtual(PROPERTIES, "get", MethodTypeDesc.of(ConstantDescs.CD_Object, ConstantDescs.CD_Object))
                .checkcast(RUNNABLE)
                .invokeinterface(RUNNABLE, "run", MethodTypeDesc.of(ConstantDescs.CD_void));
    }
}
