package dev.postern.gateway.front.framing;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.AttributeKey;
import io.netty.util.concurrent.Future;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Stands before the platform's own reader of HTTP, which forgives what proxies have been tricked with, and hands it whole
 * heads only. After a {@link Fault} nothing more of the connection is read: in place of what is at fault the platform
 * gets a request of the guard's own, so that the refusal comes out in the order of the requests.
 */
public final class FramingGuard extends ChannelInboundHandlerAdapter {
    /** What the platform calls its decryption; the guard stands behind it. */
    private static final String TLS = "ssl";

    private static final AttributeKey<Fault> FAULT = AttributeKey.valueOf("postern.framing.fault");
    private static final AttributeKey<Consumer<Fault>> READER = AttributeKey.valueOf("postern.framing.reader");
    private static final byte[] STAND_IN =
            "GET / HTTP/1.1\r\nhost: refused\r\nconnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    /** What a refusal has to be written in; then the connection is closed in any case. */
    private static final long LAST_SECONDS = 5;

    private final Framing framing = new Framing();
    private final Duration headDeadline;
    private @Nullable ByteBuf pending;
    private @Nullable Future<?> timer;
    private boolean encrypted;
    private boolean over;

    FramingGuard(Duration headDeadline) {
        this(headDeadline, true);
    }

    private FramingGuard(Duration headDeadline, boolean encrypted) {
        this.headDeadline = headDeadline;
        this.encrypted = encrypted;
    }

    /** What is wrong with a connection, for the door to refuse. */
    public static Optional<Fault> fault(HttpConnection connection) {
        return Optional.ofNullable(channel(connection).attr(FAULT).get());
    }

    /** From now on {@code reader} reads a body and is told of a fault in it. Runs on the connection's event loop. */
    public static void watch(HttpConnection connection, Consumer<Fault> reader) {
        channel(connection).attr(READER).set(reader);
        fault(connection).ifPresent(reader);
    }

    /** Reads nothing more of a connection: a request was refused before it was read whole, and what follows is lost. */
    public static void leave(HttpConnection connection) {
        channel(connection).attr(FAULT).setIfAbsent(Fault.AMBIGUOUS);
    }

    private static Channel channel(HttpConnection connection) {
        return ((ConnectionBase) connection).channel();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (encrypted && context.pipeline().get(TLS) != null) {
            encrypted = false;
            context.pipeline().addAfter(TLS, null, new FramingGuard(headDeadline, false));
            context.pipeline().remove(this);
            context.fireChannelRead(message);
            return;
        }
        if (!(message instanceof ByteBuf bytes)) {
            context.fireChannelRead(message);
            return;
        }
        if (over || context.channel().attr(FAULT).get() != null) {
            bytes.release();
            return;
        }
        int seen = pending == null ? 0 : pending.readableBytes();
        ByteBuf all = joined(bytes);
        pending = null;
        read(context, all, all.readerIndex() + seen);
    }

    private void read(ChannelHandlerContext context, ByteBuf all, int from) {
        int whole = all.readerIndex();
        for (int at = from; at < all.writerIndex(); ) {
            int skipped = framing.skip(all.writerIndex() - at);
            if (skipped > 0) {
                at += skipped;
                whole = at;
                continue;
            }
            Fault fault = framing.take(all.getByte(at));
            if (fault != null) {
                giveUp(context, all, whole, fault);
                return;
            }
            at++;
            if (!framing.insideHead()) {
                whole = at;
            }
        }
        keep(context, all, whole);
    }

    private ByteBuf joined(ByteBuf bytes) {
        ByteBuf begun = pending;
        if (begun == null) {
            return bytes;
        }
        begun.writeBytes(bytes);
        bytes.release();
        return begun;
    }

    /** Hands on what is whole and keeps the head that is not. */
    private void keep(ChannelHandlerContext context, ByteBuf all, int whole) {
        int rest = all.writerIndex() - whole;
        if (rest > 0) {
            pending = context.alloc().buffer(rest).writeBytes(all, whole, rest);
        }
        boolean progress = whole > all.readerIndex();
        handOn(context, all, whole);
        watchHead(context, progress);
    }

    private void giveUp(ChannelHandlerContext context, ByteBuf all, int whole, Fault fault) {
        over = true;
        stopTimer();
        boolean atHead = framing.insideHead();
        handOn(context, all, whole);
        context.channel().attr(FAULT).set(fault);
        if (atHead) {
            context.fireChannelRead(Unpooled.copiedBuffer(STAND_IN));
            context.fireChannelReadComplete();
        } else {
            Consumer<Fault> reader = context.channel().attr(READER).get();
            if (reader != null) {
                reader.accept(fault);
            }
        }
        var _ = context.executor().schedule(() -> end(context), LAST_SECONDS, TimeUnit.SECONDS);
    }

    private static void end(ChannelHandlerContext context) {
        var _ = context.close();
    }

    private static void handOn(ChannelHandlerContext context, ByteBuf all, int whole) {
        if (whole > all.readerIndex()) {
            context.fireChannelRead(all.writerIndex(whole));
        } else {
            all.release();
        }
    }

    private void watchHead(ChannelHandlerContext context, boolean progress) {
        if (progress) {
            stopTimer();
        }
        if (timer == null && framing.insideHead()) {
            timer = context.executor().schedule(() -> tooSlow(context), headDeadline.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void tooSlow(ChannelHandlerContext context) {
        ByteBuf begun = pending;
        pending = null;
        if (begun != null && !over) {
            giveUp(context, begun, begun.readerIndex(), Fault.TOO_SLOW);
        }
    }

    private void stopTimer() {
        Future<?> running = timer;
        timer = null;
        if (running != null) {
            running.cancel(false);
        }
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        stopTimer();
        ByteBuf begun = pending;
        pending = null;
        if (begun != null) {
            begun.release();
        }
    }
}
