package org.kehu.local.database;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes values as bytes whose unsigned order is MongoDB's order of values: by type first, a
 * missing value as null, all numbers on one scale. Equal values give equal bytes, and no value's
 * bytes begin another's, so keys of several values are plain concatenations.
 *
 * <p>Strings are ordered by UTF-16 units as the server's own comparisons are, so that a sort and
 * the range that continues it agree.
 */
final class KeyWriter {

  static final byte NULL = 0x14;
  static final byte NUMBER = 0x1E;
  static final byte STRING = 0x28;

  private static final byte MIN_KEY = 0x0A;
  private static final byte END = 0x0F;
  private static final byte EMPTY_ARRAY = 0x12;
  private static final byte DOCUMENT = 0x32;
  private static final byte ARRAY = 0x3C;
  private static final byte BINARY = 0x46;
  private static final byte LEGACY_UUID = 0x48;
  private static final byte UUID_TYPE = 0x4A;
  private static final byte OBJECT_ID = 0x50;
  private static final byte BOOLEAN = 0x5A;
  private static final byte INSTANT = 0x64;
  private static final byte TIMESTAMP = 0x6E;
  private static final byte OTHER = 0x78;
  private static final byte MAX_KEY = 0x7F;

  private byte[] bytes = new byte[64];
  private int length;
  private final boolean exact;
  private boolean decimals;

  KeyWriter() {
    this(false);
  }

  private KeyWriter(boolean exact) {
    this.exact = exact;
  }

  /** A writer for sorting: numbers are ordered to their last digit. */
  static KeyWriter exact() {
    return new KeyWriter(true);
  }

  static byte[] key(@Nullable Object value) {
    return new KeyWriter().value(value).toBytes();
  }

  /** The first byte of every value of this value's type. */
  static byte type(@Nullable Object value) {
    return switch (value) {
      case null -> NULL;
      case Missing missing -> NULL;
      case Number number -> NUMBER;
      case String text -> STRING;
      case Map<?, ?> document -> DOCUMENT;
      case Collection<?> array -> ARRAY;
      case BinData binary -> BINARY;
      case LegacyUUID uuid -> LEGACY_UUID;
      case UUID uuid -> UUID_TYPE;
      case ObjectId id -> OBJECT_ID;
      case Boolean flag -> BOOLEAN;
      case Instant instant -> INSTANT;
      case BsonTimestamp timestamp -> TIMESTAMP;
      case MinKey min -> MIN_KEY;
      case MaxKey max -> MAX_KEY;
      default -> OTHER;
    };
  }

  KeyWriter value(@Nullable Object value, boolean ascending) {
    int start = length;
    value(value);
    if (!ascending) {
      for (int i = start; i < length; i++) {
        bytes[i] = (byte) ~bytes[i];
      }
    }
    return this;
  }

  /** The place of an empty array in a sort: before null. */
  KeyWriter emptyArray(boolean ascending) {
    put(ascending ? EMPTY_ARRAY : (byte) ~EMPTY_ARRAY);
    return this;
  }

  KeyWriter value(@Nullable Object value) {
    put(type(value));
    switch (value) {
      case null -> {}
      case Number number -> number(number);
      case String text -> text(text);
      case Document document -> document(document);
      case Collection<?> array -> {
        array.forEach(this::value);
        put(END);
      }
      case BinData binary -> {
        integer(binary.getData().length);
        raw(binary.getData());
      }
      case LegacyUUID legacy -> {
        unsigned(legacy.getUuid().getMostSignificantBits() ^ Long.MIN_VALUE);
        unsigned(legacy.getUuid().getLeastSignificantBits() ^ Long.MIN_VALUE);
      }
      case UUID uuid -> {
        unsigned(uuid.getMostSignificantBits());
        unsigned(uuid.getLeastSignificantBits());
      }
      case ObjectId id -> raw(id.toByteArray());
      case Boolean flag -> put((byte) (flag ? 1 : 0));
      case Instant instant -> unsigned(instant.toEpochMilli() ^ Long.MIN_VALUE);
      case BsonTimestamp timestamp -> unsigned(timestamp.getValue());
      case Missing missing -> {}
      case MinKey min -> {}
      case MaxKey max -> {}
      default -> text(value.toString());
    }
    return this;
  }

  KeyWriter raw(byte[] more) {
    room(more.length);
    System.arraycopy(more, 0, bytes, length, more.length);
    length += more.length;
    return this;
  }

  int length() {
    return length;
  }

  void truncate(int shorter) {
    length = shorter;
  }

  /** Whether a decimal was written: its digits beyond a double's are not part of the order. */
  boolean sawDecimal() {
    return decimals;
  }

  /** The characters of a string without its end, so that longer strings follow. */
  static byte[] textPrefix(String start) {
    KeyWriter writer = new KeyWriter();
    writer.put(STRING);
    writer.characters(start);
    return writer.toBytes();
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, length);
  }

  // Whole numbers beyond a double's precision keep their difference to the double, as the server
  // keeps them apart; a decimal equals the double next to it there, so here too.
  private void number(Number number) {
    double nearest = number.doubleValue() + 0.0;
    real(nearest);
    if (exact) {
      digits(number, nearest);
      return;
    }
    long rest = number instanceof Long whole ? difference(whole, nearest) : 0;
    put((byte) (rest == 0 ? 1 : rest < 0 ? 0 : 2));
    if (rest != 0) {
      unsigned(rest ^ Long.MIN_VALUE);
    }
    decimals |= number instanceof Decimal128;
  }

  // Three doubles, each the rest of the one before, hold more digits than a decimal has.
  private void digits(Number number, double nearest) {
    BigDecimal whole =
        !Double.isFinite(nearest)
            ? BigDecimal.ZERO
            : switch (number) {
              case Decimal128 decimal -> decimal.toBigDecimal().subtract(new BigDecimal(nearest));
              case Long integer -> BigDecimal.valueOf(integer).subtract(new BigDecimal(nearest));
              default -> BigDecimal.ZERO;
            };
    double rest = whole.doubleValue();
    real(rest + 0.0);
    real(whole.subtract(new BigDecimal(rest)).doubleValue() + 0.0);
  }

  private void real(double value) {
    long bits = Double.doubleToLongBits(value);
    unsigned(bits < 0 ? ~bits : bits ^ Long.MIN_VALUE);
  }

  private static long difference(long whole, double nearest) {
    return nearest >= 0x1p63 ? whole - Long.MAX_VALUE - 1 : whole - (long) nearest;
  }

  private void document(Document document) {
    document.forEach((name, value) -> {
      put(type(value));
      text(name);
      value(value);
    });
    put(END);
  }

  private void text(String text) {
    characters(text);
    put((byte) 0);
    put((byte) 1);
  }

  // Surrogates are written one by one: that keeps the order of UTF-16 units.
  private void characters(String text) {
    room(text.length() * 3 + 2);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        put((byte) 0);
        put((byte) 0xFF);
      } else if (c < 0x80) {
        put((byte) c);
      } else if (c < 0x800) {
        put((byte) (0xC0 | c >> 6));
        put((byte) (0x80 | c & 0x3F));
      } else {
        put((byte) (0xE0 | c >> 12));
        put((byte) (0x80 | c >> 6 & 0x3F));
        put((byte) (0x80 | c & 0x3F));
      }
    }
  }

  private void integer(int value) {
    for (int shift = 24; shift >= 0; shift -= 8) {
      put((byte) (value >>> shift));
    }
  }

  private void unsigned(long value) {
    for (int shift = 56; shift >= 0; shift -= 8) {
      put((byte) (value >>> shift));
    }
  }

  private void put(byte value) {
    room(1);
    bytes[length++] = value;
  }

  private void room(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }
}
