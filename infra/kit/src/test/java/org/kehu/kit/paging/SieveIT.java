package org.kehu.kit.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Sight;
import org.kehu.kit.crypto.CryptoBench;
import org.kehu.kit.problem.Problem;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;

/** Lists of which the database finds more than fits. */
class SieveIT {

  /** A row that fits or does not. */
  @org.springframework.data.mongodb.core.mapping.Document("rows")
  record Row(@Id String id, int number) {}

  private static final Listing ALL =
      Listing.newestFirst(new Criteria(), Sight.everything(Level.TOP_SECRET));

  private final CryptoBench bench = new CryptoBench();
  private final MongoTemplate mongo = bench.instance().mongo();
  private final Pages pages =
      new Pages(mongo, new Cursors("secret".getBytes(StandardCharsets.UTF_8)));

  @BeforeEach
  void fill() {
    List<Document> rows = new ArrayList<>();
    for (int number = 0; number < 4_000; number++) {
      rows.add(
          new Document("_id", "%05d".formatted(number))
              .append("number", number)
              .append("level", 0));
    }
    mongo.getCollection("rows").insertMany(rows);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private static Sieve<Row> every(int nth) {
    return new Sieve<>(
        "every " + nth, new Criteria(), List.of("number"), row -> row.number() % nth == 0);
  }

  private Page<Row> page(Sieve<Row> sieve, int limit, String after) {
    return pages.of(Row.class, ALL, sieve, new PageRequest(limit, after, true), "me");
  }

  @Test
  void aPageIsFilledWithWhatFits() {
    Page<Row> first = page(every(3), 10, null);
    Page<Row> second = page(every(3), 10, first.next());

    assertThat(first.items()).extracting(Row::number).startsWith(3999, 3996).hasSize(10);
    assertThat(second.items()).extracting(Row::number).startsWith(3969).hasSize(10);
    assertThat(first.total()).isEqualTo(1334);
  }

  @Test
  void whereHardlyAnythingFitsAPageEndsEarlyAndGoesOn() {
    List<Integer> found = new ArrayList<>();
    String next = null;
    int read = 0;
    do {
      Page<Row> page = page(every(3_000), 10, next);
      page.items().forEach(row -> found.add(row.number()));
      next = page.next();
      read++;
    } while (next != null);

    assertThat(found).containsExactly(3000, 0);
    assertThat(read).isBetween(2, 4);
  }

  @Test
  void aCursorGoesOnWithTheSameQuestionOnly() {
    String next = page(every(3), 10, null).next();

    assertThatThrownBy(() -> page(every(4), 10, next)).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> pages.of(Row.class, ALL, new PageRequest(10, next, false), "me"))
        .isInstanceOf(Problem.class);
    assertThat(every(3).toString()).doesNotContain("every 3");
  }
}
