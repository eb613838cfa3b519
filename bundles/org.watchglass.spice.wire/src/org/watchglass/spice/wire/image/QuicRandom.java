package org.watchglass.spice.wire.image;

/** The random numbers that the specification of QUIC gives. */
final class QuicRandom {
    static final int[] TABLE = new int[256];

    static {
        String digits = ""
                + "02c57542354277172f5a21539244f1557bd26d07354c605257329b282993868e"
                + "6cd8808c147b46e099db66afe32b4cac1b6712649d43348662a4c19206089a4b"
                + "9e3dce44daabee13222425eaa46f331dcd5892508bb81d7fc8b736b935948d33"
                + "d7ac7fd05fbe28032cfbc105013dbc4e7a37820f39f88e9eedd58794c5076689"
                + "fcada5a464c2f46db3ba32438974b4f95a05aebd20afcd0039e2b00888a18a45"
                + "600bde29f3971acef37b0a6b7041495b70b707ab06beffbb4206051fe13c4ee3"
                + "c1a7832791aa067c8295f72a732917a61d871b4d4048f136f1840e7e6a6048c1"
                + "696cb71a7ff501c30fc6310b57e0f83d8cc26e7411a525a2946934c77cd888f0"
                + "8f9d86044f86e73b04520316deeea20cf1def49667687288f540c5b222401484"
                + "3478658ac238574601979c2c5dad73c80321f58bf0fedbee92826ddf284bec73"
                + "5b1a197503df1e1120963e01a17cf12b740d776ea7a6bf3c01b5cce41118aa76"
                + "fc6fac0ace927e9b00bf2567806f216cbca69056795bd3e9c9dc45578929b6c2"
                + "789d52ec3f3fbf40b9197368a38c15b5c3b44fa8ca8333b0b7e8d590be807feb"
                + "bf5f8360d99e2f5c372928e17c757c4c0db5b154c01ede021fc86e781f3985be"
                + "b4805c7700c880fa974c1b1235ab0214b2dc840d5b00ae37d313b026b260969d"
                + "7f4c88791734c4d349068631b9f6a0216b863e6fcee5debf29f8c9fb53dd6880"
                + "72b612231f67a9fd0a0f699313e5911911cca12efe6b676616b6effc97918fc4"
                + "c2b8a56394f2f7410bfa8c9ad1537ae8c1da349c873c60ca95005b859b5c080e"
                + "bc8abbd9e1eab1d26dac90704ea9ebf1e0cf30d41ef5bd7bd161043e5d2fa2e2"
                + "ff5d3cae86ed9f872aa1daa1bd731a349e8f4b22b1c2c67ac21758c9a182215d"
                + "ccb019488d168df704238cfe368c3dbc0aeadca5bad21c240a71fee59fc5d872"
                + "54c152c6fc3294836783384aeddb3e1c65f90e30884ad098ce81675a4b372f7d"
                + "68bf9a3943445f1e40f8d8cb90d5acb64cd07282349eeb060c9d5332520b24ef"
                + "80020447679764912f931ca3fe9b0535fcd3022061a9e6cca487d8d73f7c5dd1"
                + "7d0127c548f51d1560dea871c9a91cb758b53bb39d5e0b2d624a78b430dbee1b"
                + "9bdf22e71df5c2992d5643a7f4dd35ff03ca8fd653b47ed86f2c19aafeb0c1f4"
                + "49e544382f2577e6bf87696972440ea9fa0bafb874f5b3a07dd357cd89ce1358"
                + "6ef2cdda1e7767f3a6be9fdb4f5f88f8ba994a3a08ca6b65e08938189e00a16a"
                + "f42bfc8f9972eedc749c8b5132c05f5ed706805f6bfbb7cfd9210a1031a1db97"
                + "923a955937a7a1f6059f8861ca493e6265157e818f6467ddab85ff9f9331aff2"
                + "8616b9f5edbd5695ee7e29b1313ac44fb903112f432ef649dc0a36c061cf2bba"
                + "81474925a8b6c7adee5931deb2f8158d59fb74092e3dfaed9af25a3fe1fed4d5";
        for (int i = 0; i < TABLE.length; i++) {
            TABLE[i] = Integer.parseUnsignedInt(digits.substring(8 * i, 8 * i + 8), 16);
        }
    }

    private QuicRandom() {}
}
