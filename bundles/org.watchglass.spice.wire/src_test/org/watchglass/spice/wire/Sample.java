package org.watchglass.spice.wire;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.watchglass.spice.wire.display.DisplayMessage;
import org.watchglass.spice.wire.display.DisplayRequest;

/** A message and its body in hexadecimal. */
public record Sample(ChannelType channel, Direction direction, Message message, String hex) {
    public static Sample fromServer(ChannelType channel, Message message, String hex) {
        return new Sample(channel, Direction.FROM_SERVER, message, hex);
    }

    public static Sample toServer(ChannelType channel, Message message, String hex) {
        return new Sample(channel, Direction.TO_SERVER, message, hex);
    }

    /** Reads a body as if it were this message's: what the handler got, empty if the number is not known. */
    public List<Message> read(Bytes body) throws ProtocolException {
        int type = message.type();
        List<Message> got = new ArrayList<>();
        WireReader in = new WireReader(MessageNames.of(channel, direction, type), body);
        boolean known = direction == Direction.FROM_SERVER
                ? CommonMessage.read(type, in, collecting(CommonMessage.Handler.class, got))
                        || message(type, in, got)
                : CommonRequest.read(type, in, collecting(CommonRequest.Handler.class, got))
                        || request(type, in, got);
        if (known != (got.size() == 1)) {
            throw new AssertionError("read " + known + " but handled " + got);
        }
        return got;
    }

    private boolean message(int type, WireReader in, List<Message> got) throws ProtocolException {
        return switch (channel) {
            case MAIN -> MainMessage.read(type, in, collecting(MainMessage.Handler.class, got));
            case DISPLAY -> DisplayMessage.read(type, in, collecting(DisplayMessage.Handler.class, got));
            case INPUTS -> InputsMessage.read(type, in, collecting(InputsMessage.Handler.class, got));
            case CURSOR -> CursorMessage.read(type, in, collecting(CursorMessage.Handler.class, got));
            case PLAYBACK -> PlaybackMessage.read(type, in, collecting(PlaybackMessage.Handler.class, got));
            default -> false;
        };
    }

    private boolean request(int type, WireReader in, List<Message> got) throws ProtocolException {
        return switch (channel) {
            case MAIN -> MainRequest.read(type, in, collecting(MainRequest.Handler.class, got));
            case DISPLAY -> DisplayRequest.read(type, in, collecting(DisplayRequest.Handler.class, got));
            case INPUTS -> InputsRequest.read(type, in, collecting(InputsRequest.Handler.class, got));
            default -> false;
        };
    }

    /** A handler all of whose methods keep their message. */
    private static <H> H collecting(Class<H> handler, List<Message> got) {
        Object proxy = Proxy.newProxyInstance(
                handler.getClassLoader(), new Class<?>[] {handler}, (self, method, arguments) -> {
                    got.add((Message) arguments[0]);
                    return null;
                });
        return handler.cast(proxy);
    }

    @Override
    public String toString() {
        return channel.label() + " " + message;
    }
}
