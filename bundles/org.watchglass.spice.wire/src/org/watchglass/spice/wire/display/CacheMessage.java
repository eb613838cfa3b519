package org.watchglass.spice.wire.display;

import java.util.ArrayList;
import java.util.List;
import org.watchglass.spice.wire.ChannelWait;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.WireReader;
import org.watchglass.spice.wire.WireWriter;

/** What the client is to forget. */
public sealed interface CacheMessage extends DisplayMessage {

    /** Forget these images, once each: they may have been kept twice. */
    record InvalList(List<Item> items) implements CacheMessage {
        public static final int TYPE = 105;

        /** @param type 1 for an image */
        public record Item(int type, long id) {
            public static final int PIXMAP = 1;
            private static final int SIZE = 9;
        }

        public InvalList {
            items = List.copyOf(items);
        }

        static InvalList read(WireReader in) throws ProtocolException {
            int count = in.fitting("item count", in.u16("item count"), Item.SIZE);
            List<Item> items = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                items.add(new Item(in.u8("item type"), in.i64("item id")));
            }
            return new InvalList(items);
        }

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void write(WireWriter out) {
            out.u16(items.size());
            items.forEach(item -> out.u8(item.type).u64(item.id));
        }

        @Override
        public String detail() {
            return items.size() + " images";
        }
    }

    /** Wait for the other channels, then forget all images. */
    record InvalAllPixmaps(List<ChannelWait> waits) implements CacheMessage {
        public static final int TYPE = 106;

        public InvalAllPixmaps {
            waits = List.copyOf(waits);
        }

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void write(WireWriter out) {
            ChannelWait.writeAll(waits, out);
        }
    }

    /** Forget one palette. */
    record InvalPalette(long id) implements CacheMessage {
        public static final int TYPE = 107;

        @Override
        public int type() {
            return TYPE;
        }

        @Override
        public void write(WireWriter out) {
            out.u64(id);
        }
    }

    /** Forget all palettes. */
    record InvalAllPalettes() implements CacheMessage {
        public static final int TYPE = 108;

        @Override
        public int type() {
            return TYPE;
        }
    }

    /** As {@link DisplayMessage#read}. */
    static boolean read(int type, WireReader in, Handler handler) throws ProtocolException {
        switch (type) {
            case InvalList.TYPE -> handler.onInvalList(InvalList.read(in));
            case InvalAllPixmaps.TYPE ->
                handler.onInvalAllPixmaps(new InvalAllPixmaps(ChannelWait.readAll(in)));
            case InvalPalette.TYPE -> handler.onInvalPalette(new InvalPalette(in.i64("palette id")));
            case InvalAllPalettes.TYPE -> handler.onInvalAllPalettes(new InvalAllPalettes());
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Receives messages in wire order, on the caller's thread. */
    interface Handler {
        void onInvalList(InvalList message) throws ProtocolException;

        void onInvalAllPixmaps(InvalAllPixmaps message) throws ProtocolException;

        void onInvalPalette(InvalPalette message) throws ProtocolException;

        void onInvalAllPalettes(InvalAllPalettes message) throws ProtocolException;
    }
}
