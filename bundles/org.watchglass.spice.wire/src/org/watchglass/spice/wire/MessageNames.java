package org.watchglass.spice.wire;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** The specification's names of messages, for counters and logs. */
public final class MessageNames {
    private static final Map<Integer, String> COMMON = parse("""
            1 MIGRATE MIGRATE_DATA SET_ACK PING WAIT_FOR_CHANNELS DISCONNECTING NOTIFY LIST
            """);
    private static final Map<Integer, String> COMMON_REQUESTS = parse("""
            1 ACK_SYNC ACK PONG MIGRATE_FLUSH_MARK MIGRATE_DATA DISCONNECTING
            """);
    private static final Map<ChannelType, Map<Integer, String>> MESSAGES = new EnumMap<>(ChannelType.class);
    private static final Map<ChannelType, Map<Integer, String>> REQUESTS = new EnumMap<>(ChannelType.class);

    static {
        MESSAGES.put(ChannelType.MAIN, parse("""
                101 MIGRATE_BEGIN MIGRATE_CANCEL INIT CHANNELS_LIST MOUSE_MODE MULTI_MEDIA_TIME
                AGENT_CONNECTED AGENT_DISCONNECTED AGENT_DATA AGENT_TOKEN
                MIGRATE_SWITCH_HOST MIGRATE_END NAME UUID AGENT_CONNECTED_TOKENS
                MIGRATE_BEGIN_SEAMLESS MIGRATE_DST_SEAMLESS_ACK MIGRATE_DST_SEAMLESS_NACK
                """));
        REQUESTS.put(ChannelType.MAIN, parse("""
                101 CLIENT_INFO MIGRATE_CONNECTED MIGRATE_CONNECT_ERROR ATTACH_CHANNELS MOUSE_MODE_REQUEST
                AGENT_START AGENT_DATA AGENT_TOKEN
                MIGRATE_END MIGRATE_DST_DO_SEAMLESS MIGRATE_CONNECTED_SEAMLESS QUALITY_INDICATOR
                """));
        MESSAGES.put(ChannelType.DISPLAY, parse("""
                101 MODE MARK RESET COPY_BITS
                INVAL_LIST INVAL_ALL_PIXMAPS INVAL_PALETTE INVAL_ALL_PALETTES
                122 STREAM_CREATE STREAM_DATA STREAM_CLIP STREAM_DESTROY STREAM_DESTROY_ALL
                302 DRAW_FILL DRAW_OPAQUE DRAW_COPY DRAW_BLEND DRAW_BLACKNESS DRAW_WHITENESS DRAW_INVERS
                DRAW_ROP3 DRAW_STROKE DRAW_TEXT DRAW_TRANSPARENT DRAW_ALPHA_BLEND
                SURFACE_CREATE SURFACE_DESTROY STREAM_DATA_SIZED MONITORS_CONFIG DRAW_COMPOSITE
                STREAM_ACTIVATE_REPORT GL_SCANOUT_UNIX GL_DRAW QUALITY_INDICATOR
                """));
        REQUESTS.put(ChannelType.DISPLAY, parse("""
                101 INIT STREAM_REPORT PREFERRED_COMPRESSION GL_DRAW_DONE PREFERRED_VIDEO_CODEC_TYPE
                """));
        MESSAGES.put(ChannelType.INPUTS, parse("101 INIT KEY_MODIFIERS 111 MOUSE_MOTION_ACK"));
        REQUESTS.put(ChannelType.INPUTS, parse("""
                101 KEY_DOWN KEY_UP KEY_MODIFIERS KEY_SCANCODE
                111 MOUSE_MOTION MOUSE_POSITION MOUSE_PRESS MOUSE_RELEASE
                """));
        MESSAGES.put(ChannelType.CURSOR, parse("101 INIT RESET SET MOVE HIDE TRAIL INVAL_ONE INVAL_ALL"));
        MESSAGES.put(ChannelType.PLAYBACK, parse("101 DATA MODE START STOP VOLUME MUTE LATENCY"));
        MESSAGES.put(ChannelType.RECORD, parse("101 START STOP VOLUME MUTE"));
        REQUESTS.put(ChannelType.RECORD, parse("101 DATA MODE START_MARK"));
        both(ChannelType.SMARTCARD, "101 DATA");
        both(ChannelType.USBREDIR, "101 DATA COMPRESSED_DATA");
        both(ChannelType.WEBDAV, "101 DATA COMPRESSED_DATA");
        MESSAGES.put(ChannelType.PORT, parse("101 DATA COMPRESSED_DATA 201 INIT EVENT"));
        REQUESTS.put(ChannelType.PORT, parse("101 DATA COMPRESSED_DATA 201 EVENT"));
    }

    private MessageNames() {}

    /** The name without its channel, such as {@code DRAW_COPY}; the number itself if it has none. */
    public static String of(ChannelType channel, Direction direction, int type) {
        boolean message = direction == Direction.FROM_SERVER;
        Map<Integer, String> common = message ? COMMON : COMMON_REQUESTS;
        Map<Integer, String> own = (message ? MESSAGES : REQUESTS).getOrDefault(channel, Map.of());
        return common.getOrDefault(type, own.getOrDefault(type, Integer.toString(type)));
    }

    private static void both(ChannelType channel, String names) {
        MESSAGES.put(channel, parse(names));
        REQUESTS.put(channel, parse(names));
    }

    /** A number gives the next name's number; names without one count on. */
    private static Map<Integer, String> parse(String names) {
        Map<Integer, String> map = new HashMap<>();
        int type = 0;
        for (String word : names.split("\\s+")) {
            if (Character.isDigit(word.charAt(0))) {
                type = Integer.parseInt(word);
            } else {
                map.put(type++, word);
            }
        }
        return Map.copyOf(map);
    }
}
