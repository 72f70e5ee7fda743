package org.kehu.gateway.request;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Percent-encoded text (RFC 3986 section 2.1), read strictly: well-formed UTF-8 or nothing. */
final class PercentEncoding {

  private PercentEncoding() {}

  /**
   * The text that this stands for, or null when a percent sign is not followed by two hex digits,
   * an octet below {@code lowest} is encoded, or the octets are no UTF-8 (overlong forms and
   * surrogates are not).
   *
   * @param raw ASCII
   */
  static @Nullable String decoded(String raw, int lowest) {
    byte[] octets = new byte[raw.length()];
    int count = 0;
    for (int i = 0; i < raw.length(); i++) {
      if (raw.charAt(i) != '%') {
        octets[count++] = (byte) raw.charAt(i);
        continue;
      }
      int octet = octet(raw, i);
      if (octet < lowest) {
        return null;
      }
      octets[count++] = (byte) octet;
      i += 2;
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(octets, 0, count))
          .toString();
    } catch (CharacterCodingException notUtf8) {
      return null;
    }
  }

  /** The value of the two hex digits after a percent sign, or -1. */
  private static int octet(String raw, int percent) {
    if (percent + 2 >= raw.length()
        || !HexFormat.isHexDigit(raw.charAt(percent + 1))
        || !HexFormat.isHexDigit(raw.charAt(percent + 2))) {
      return -1;
    }
    return HexFormat.fromHexDigits(raw, percent + 1, percent + 3);
  }
}
