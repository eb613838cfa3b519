package org.watchglass.h264;

/**
 * Cuts pictures into slices, has them coded by the members of a crew, and puts them into an access unit.
 *
 * <p>One thread, which is the crew's member 0.
 */
final class PictureCoder {
    private static final int IDR_HEADER = 0x65;
    private static final int PREDICTED_HEADER = 0x41;
    /** Fewer changed macroblocks are not worth a slice, and waking a thread, of their own. */
    private static final int MIN_SLICE = 128;

    private final FrameSize size;
    private final CodedPictures pictures;
    private final Crew crew;
    private final SliceCoder[] coders;
    private final KeySlices keySlices;
    private final DamageMap visit;
    /** Where the slices of a predicted picture begin, and the last one's end. */
    private final int[] tops;

    private final Crew.Job keyJob = this::codeKeySlice;
    private final Crew.Job predictedJob = this::codePredictedSlice;

    private DamageMap changed;
    private int frameNumber;
    private int idrPictureId = SliceHeader.SECOND_IDR_ID;

    PictureCoder(FrameSize size, CodedPictures pictures, int qp, Crew crew) {
        this.size = size;
        this.pictures = pictures;
        this.crew = crew;
        coders = new SliceCoder[crew.members()];
        for (int i = 0; i < coders.length; i++) {
            coders[i] = new SliceCoder(size, pictures, qp);
        }
        keySlices = new KeySlices(size);
        visit = new DamageMap(size);
        changed = visit;
        tops = new int[coders.length + 1];
    }

    /** Codes an IDR picture; slices in which nothing has changed since the last one are repeated. */
    void codeKey(DamageMap changedNow, AccessUnit unit) {
        pictures.store.nextPicture();
        keySlices.touch(changedNow);
        frameNumber = 0;
        idrPictureId ^= SliceHeader.FIRST_IDR_ID ^ SliceHeader.SECOND_IDR_ID;
        begin(Effort.of(keySlices.stale() * size.columns() * KeySlices.ROWS));
        crew.run(keySlices.count(), keyJob);
        for (int slice = 0; slice < keySlices.count(); slice++) {
            keySlices.append(slice, IDR_HEADER, idrPictureId, unit);
        }
    }

    private void codeKeySlice(int member, int slice) {
        if (keySlices.isStale(slice)) {
            coders[member].codeKey(idrPictureId, keySlices.top(slice), keySlices.bottom(slice));
            keySlices.keep(slice, coders[member].out());
        }
    }

    /** Codes a picture that repeats the last one but for what has changed. */
    void codePredicted(DamageMap changedNow, AccessUnit unit) {
        pictures.store.nextPicture();
        keySlices.touch(changedNow);
        frameNumber++;
        changed = changedNow;
        visit.set(changedNow);
        int slices = cut();
        begin(Effort.of(changed.count(0, 0, size.width(), size.height())));
        if (slices == 1) {
            codePredictedSlice(0, 0);
        } else {
            crew.run(slices, predictedJob);
        }
        for (int slice = 0; slice < slices; slice++) {
            BitWriter out = coders[slice].out();
            unit.append(PREDICTED_HEADER, out.bytes(), out.length());
        }
    }

    private void begin(Effort effort) {
        for (SliceCoder coder : coders) {
            coder.effort(effort);
        }
    }

    /** The slice's own coder is used whoever works, so that its bits stay until all slices are done. */
    private void codePredictedSlice(int member, int slice) {
        coders[slice].codePredicted(frameNumber, changed, visit, tops[slice], tops[slice + 1]);
    }

    /** Divides the changed macroblocks evenly, at whole rows; returns the number of slices. */
    private int cut() {
        int total = coders.length == 1 ? 0 : changed.count(0, 0, size.width(), size.height());
        int wanted = Math.max(1, Math.min(coders.length, total / MIN_SLICE));
        int slices = 0;
        int sum = 0;
        tops[0] = 0;
        for (int row = 0; row < size.rows() && slices < wanted - 1; row++) {
            sum += changed.count(0, row * 16, size.width(), row * 16 + 16);
            if (sum >= (long) total * (slices + 1) / wanted && row + 1 < size.rows()) {
                tops[++slices] = row + 1;
            }
        }
        tops[++slices] = size.rows();
        return slices;
    }
}
