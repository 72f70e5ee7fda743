package org.kehu.local.database;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeyWriterTest {

  private static final List<@Nullable Object> ASCENDING =
      Arrays.asList(
          MinKey.getInstance(),
          null,
          Double.NEGATIVE_INFINITY,
          -5_000_000_000L,
          -1.5,
          0,
          new Decimal128(new BigDecimal("0.1")),
          1,
          2.5,
          9_007_199_254_740_992L,
          9_007_199_254_740_993L,
          Long.MAX_VALUE - 1,
          Long.MAX_VALUE,
          1e300,
          "",
          "\u0000",
          "a",
          "a\u0000",
          "ab",
          "客",
          "客户",
          new Document(),
          new Document("a", 1),
          new Document("a", 2),
          List.of(),
          List.of(1),
          List.of(1, 2),
          new BinData(new byte[] {9}),
          new BinData(new byte[] {0, 0}),
          UUID.fromString("00000000-0000-7000-8000-000000000000"),
          UUID.fromString("f0000000-0000-7000-8000-000000000000"),
          new ObjectId("00000000000000000000000a"),
          false,
          true,
          Instant.ofEpochMilli(-1),
          Instant.ofEpochMilli(1),
          MaxKey.getInstance());

  @Test
  void valuesAreOrderedByTypeFirstAndThenByValue() {
    for (int i = 0; i < ASCENDING.size(); i++) {
      for (int j = 0; j < ASCENDING.size(); j++) {
        assertThat(Integer.signum(compare(ASCENDING.get(i), ASCENDING.get(j), true)))
            .as("%s to %s", ASCENDING.get(i), ASCENDING.get(j))
            .isEqualTo(Integer.compare(i, j));
      }
    }
  }

  @Test
  void descendingKeysAreOrderedTheOtherWayRound() {
    for (int i = 0; i < ASCENDING.size(); i++) {
      for (int j = 0; j < ASCENDING.size(); j++) {
        assertThat(Integer.signum(compare(ASCENDING.get(i), ASCENDING.get(j), false)))
            .as("%s to %s", ASCENDING.get(i), ASCENDING.get(j))
            .isEqualTo(Integer.compare(j, i));
      }
    }
  }

  @Test
  void noKeyBeginsAnother() {
    for (Object one : ASCENDING) {
      for (Object other : ASCENDING) {
        byte[] key = KeyWriter.key(one);
        byte[] longer = KeyWriter.key(other);
        boolean begins =
            key.length < longer.length && Arrays.equals(key, 0, key.length, longer, 0, key.length);
        assertThat(begins).as("%s begins %s", one, other).isFalse();
      }
    }
  }

  @Test
  void equalNumbersOfAllTypesHaveOneKey() {
    assertThat(KeyWriter.key(3))
        .isEqualTo(KeyWriter.key(3L))
        .isEqualTo(KeyWriter.key(3.0))
        .isEqualTo(KeyWriter.key(new Decimal128(new BigDecimal("3.00"))));
    assertThat(KeyWriter.key(-0.0)).isEqualTo(KeyWriter.key(0));
  }

  @Test
  void aMissingValueIsLikeNull() {
    assertThat(KeyWriter.key(Missing.getInstance())).isEqualTo(KeyWriter.key(null));
  }

  @Test
  void sortingTellsDecimalsApartThatAreOneDouble() {
    Decimal128 less = new Decimal128(new BigDecimal("1234567890123456.78901"));
    Decimal128 more = new Decimal128(new BigDecimal("1234567890123456.78902"));
    assertThat(KeyWriter.key(less)).isEqualTo(KeyWriter.key(more));
    assertThat(
            Arrays.compareUnsigned(
                KeyWriter.exact().value(less).toBytes(), KeyWriter.exact().value(more).toBytes()))
        .isNegative();
  }

  private static int compare(@Nullable Object one, @Nullable Object other, boolean ascending) {
    return Arrays.compareUnsigned(
        new KeyWriter().value(one, ascending).toBytes(),
        new KeyWriter().value(other, ascending).toBytes());
  }
}
