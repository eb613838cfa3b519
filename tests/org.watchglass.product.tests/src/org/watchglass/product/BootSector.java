package org.watchglass.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** The smallest guest: a disk whose first 512 bytes paint a picture of 320x200 and stop the processor. */
final class BootSector {
    /** What the card makes of 320 columns. The firmware's text is wider. */
    static final int WIDTH = 640;

    private static final int SIZE = 512;
    private static final String CODE =
            """
                    fc          cld
                    b8 13 00    mov ax, 0x13        320x200 in 256 colours
                    cd 10       int 0x10
                    b8 00 a0    mov ax, 0xa000
                    8e c0       mov es, ax
                    31 ff       xor di, di
                    31 d2       xor dx, dx          row
                    31 c9       xor cx, cx          column
                    89 c8       mov ax, cx
                    c1 e8 03    shr ax, 3           in blocks of 8x8
                    89 d3       mov bx, dx
                    c1 eb 03    shr bx, 3
                    31 d8       xor ax, bx
                    24 0f       and al, 15          16 shades of grey
                    04 10       add al, 16
                    aa          stosb
                    41          inc cx
                    81 f9 40 01 cmp cx, 320
                    75 e8       jne -24
                    42          inc dx
                    81 fa c8 00 cmp dx, 200
                    75 df       jne -33
                    fa          cli
                    f4          hlt
                    eb fd       jmp -3
                    """;

    private BootSector() {}

    /** The arguments with which QEMU boots it. */
    static List<String> arguments(Path folder) throws IOException {
        Path disk = folder.resolve("disk");
        Files.write(disk, image());
        return List.of("-drive", "format=raw,file=" + disk);
    }

    private static byte[] image() {
        StringBuilder hex = new StringBuilder();
        CODE.lines().forEach(line -> hex.append(line.substring(0, 12).replace(" ", "")));
        byte[] sector = Arrays.copyOf(HexFormat.of().parseHex(hex), SIZE);
        sector[SIZE - 2] = 0x55;
        sector[SIZE - 1] = (byte) 0xAA;
        return sector;
    }
}
