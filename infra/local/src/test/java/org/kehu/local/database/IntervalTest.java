package org.kehu.local.database;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class IntervalTest {

  @Test
  void theUnionOfARangeAndAPointInItIsTheRange() {
    Document query =
        new Document(
            "$or", List.of(new Document("x", new Document("$gt", 3)), new Document("x", 4)));
    Ranges ranges = new Filter(query).ranges("x", false);
    assertThat(ranges).isNotNull();
    assertThat(ranges.intervals()).hasSize(1);
    assertThat(ranges.intervals().getFirst().contains(KeyWriter.key(5))).isTrue();
    assertThat(ranges.intervals().getFirst().contains(KeyWriter.key("5"))).isFalse();
  }

  @Test
  void theUnionOfEverythingAndAPointIsEverything() {
    Document query =
        new Document(
            "$or", List.of(new Document("x", new Document("$exists", true)), new Document("x", 4)));
    Ranges ranges = new Filter(query).ranges("x", false);
    assertThat(ranges).isNotNull();
    assertThat(ranges.intervals()).hasSize(1);
    assertThat(ranges.intervals().getFirst().contains(KeyWriter.key("z"))).isTrue();
  }

  @Test
  void twoConditionsOnOneValueMeet() {
    Document query =
        new Document(
            "$and",
            List.of(
                new Document("x", new Document("$gte", "a")),
                new Document("x", new Document("$lt", "c"))));
    Ranges ranges = new Filter(query).ranges("x", false);
    assertThat(ranges).isNotNull();
    assertThat(ranges.intervals().getFirst().contains(KeyWriter.key("b"))).isTrue();
    assertThat(ranges.intervals().getFirst().contains(KeyWriter.key("d"))).isFalse();
    assertThat(ranges.excludesMissing()).isTrue();
  }

  @Test
  void contradictingConditionsLeaveNothing() {
    Document query = new Document("$and", List.of(new Document("x", 1), new Document("x", "one")));
    Ranges ranges = new Filter(query).ranges("x", false);
    assertThat(ranges).isNotNull();
    assertThat(ranges.intervals()).isEmpty();
  }

  @Test
  void elementsOfAnArrayMayMeetTwoConditionsApart() {
    Document query =
        new Document(
            "$and",
            List.of(
                new Document("x", new Document("$gt", 5)),
                new Document("x", new Document("$lt", 3))));
    Ranges ranges = new Filter(query).ranges("x", true);
    assertThat(ranges).isNotNull();
    assertThat(ranges.intervals()).isNotEmpty();
  }

  @Test
  void anOpenBoundOfTextOrTimeLeavesOutWhatEqualsIt() {
    for (Object bound :
        List.of("", "b", "b\u0000", "客户", Instant.EPOCH, Instant.ofEpochMilli(256))) {
      assertThat(holds(new Document("$gt", bound), bound)).isFalse();
      assertThat(holds(new Document("$lt", bound), bound)).isFalse();
      assertThat(holds(new Document("$gte", bound), bound)).isTrue();
      assertThat(holds(new Document("$lte", bound), bound)).isTrue();
    }
  }

  @Test
  void anOpenBoundKeepsItsNeighbours() {
    assertThat(holds(new Document("$gt", "b"), "b\u0000")).isTrue();
    assertThat(holds(new Document("$lt", "b\u0000"), "b")).isTrue();
    Instant time = Instant.ofEpochMilli(256);
    assertThat(holds(new Document("$gt", time), time.plusMillis(1))).isTrue();
    assertThat(holds(new Document("$lt", time), time.minusMillis(1))).isTrue();
  }

  private static boolean holds(Document condition, Object value) {
    Ranges ranges = new Filter(new Document("x", condition)).ranges("x", false);
    assertThat(ranges).isNotNull();
    return ranges.intervals().stream().anyMatch(one -> one.contains(KeyWriter.key(value)));
  }
}
