package org.kehu.local.database;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
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
}
