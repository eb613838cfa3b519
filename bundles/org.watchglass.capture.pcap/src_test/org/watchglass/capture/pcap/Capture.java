package org.watchglass.capture.pcap;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** What a test reads of a pcapng file, by its specification and not by our writer. */
final class Capture {
    /** @param data of the TCP segment */
    record Packet(int number, long time, boolean up, int port, long sequence, long acknowledged, int flags,
            byte[] data, List<String> comments) {
        boolean isSyn() {
            return (flags & 2) != 0;
        }

        boolean isFin() {
            return (flags & 1) != 0;
        }
    }

    final List<String> comments = new ArrayList<>();
    final List<String> interfaces = new ArrayList<>();
    final List<Packet> packets = new ArrayList<>();
    final List<String> statistics = new ArrayList<>();
    final List<String> names = new ArrayList<>();
    /** What is in custom blocks, in hexadecimal digits. */
    final List<String> notes = new ArrayList<>();

    static Capture read(Path file) throws IOException {
        Capture capture = new Capture();
        ByteBuffer in = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        while (in.hasRemaining()) {
            int start = in.position();
            int type = in.getInt();
            int length = in.getInt();
            if (length % 4 != 0 || in.getInt(start + length - 4) != length) {
                throw new IOException("block at " + start + ": length " + length);
            }
            capture.add(type, in.slice(start + 8, length - 12).order(ByteOrder.LITTLE_ENDIAN));
            in.position(start + length);
        }
        return capture;
    }

    /** Packets that carry something. */
    List<Packet> data() {
        return packets.stream().filter(packet -> packet.data().length > 0).toList();
    }

    private void add(int type, ByteBuffer body) throws IOException {
        switch (type) {
            case 0x0A0D0D0A -> {
                if (body.getInt() != 0x1A2B3C4D || body.getShort() != 1) {
                    throw new IOException("section header");
                }
                options(body.position(16)).forEach(option -> {
                    if (option.code == 1) {
                        comments.add(option.text());
                    }
                });
            }
            case 1 -> {
                List<Option> all = options(body.position(8));
                interfaces.add(all.get(0).text());
                if (all.get(2).code != 9 || all.get(2).value.length != 1 || all.get(2).value[0] != 9) {
                    throw new IOException("resolution of times");
                }
            }
            case 4 -> {
                if (interfaces.isEmpty()) {
                    throw new IOException("names before the first interface");
                }
                names.add(StandardCharsets.US_ASCII.decode(body).toString());
            }
            case 5 -> {
                int number = body.getInt();
                List<Option> all = options(body.position(12));
                statistics.add(
                        interfaces.get(number) + " " + all.get(0).number() + " " + all.get(1).number());
            }
            case 0xBAD -> {
                if (body.getInt() != 32_473) {
                    throw new IOException("custom block of somebody else's");
                }
                notes.add(HexFormat.of().formatHex(body.array(), body.arrayOffset() + 4,
                        body.arrayOffset() + body.limit()));
            }
            case 6 -> packets.add(packet(body));
            default -> throw new IOException("block type " + type);
        }
    }

    private static Packet packet(ByteBuffer body) {
        int number = body.getInt();
        long time = ((long) body.getInt() << 32) + Integer.toUnsignedLong(body.getInt());
        int length = body.getInt();
        ByteBuffer frame = body.slice(20, length).order(ByteOrder.BIG_ENDIAN);
        List<Option> options = options(body.position(20 + (length + 3) / 4 * 4));
        boolean up = options.get(options.size() - 1).value[0] == 2;
        int tcp = 14 + 20;
        int data = tcp + (frame.get(tcp + 12) >> 4 & 15) * 4;
        byte[] payload = new byte[14 + Short.toUnsignedInt(frame.getShort(16)) - data];
        frame.get(data, payload);
        List<String> comments =
                options.stream().filter(option -> option.code == 1).map(Option::text).toList();
        return new Packet(number, time, up, Short.toUnsignedInt(frame.getShort(tcp + (up ? 0 : 2))),
                Integer.toUnsignedLong(frame.getInt(tcp + 4)), Integer.toUnsignedLong(frame.getInt(tcp + 8)),
                frame.get(tcp + 13), payload, comments);
    }

    private record Option(int code, byte[] value) {
        String text() {
            return new String(value, StandardCharsets.UTF_8);
        }

        long number() {
            return ByteBuffer.wrap(value).order(ByteOrder.LITTLE_ENDIAN).getLong();
        }
    }

    private static List<Option> options(ByteBuffer in) {
        List<Option> all = new ArrayList<>();
        while (in.hasRemaining()) {
            int code = in.getShort();
            byte[] value = new byte[Short.toUnsignedInt(in.getShort())];
            if (code == 0) {
                break;
            }
            in.get(value).position(in.position() + (4 - value.length % 4) % 4);
            all.add(new Option(code, value));
        }
        return all;
    }
}
