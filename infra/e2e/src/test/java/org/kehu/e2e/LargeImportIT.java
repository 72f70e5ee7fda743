package org.kehu.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.kehu.e2e.generator.CustomerFile;
import org.kehu.e2e.generator.Row;
import org.kehu.e2e.generator.Row.Fate;
import org.kehu.e2e.story.Answer;
import org.kehu.e2e.story.Person;
import org.kehu.e2e.story.Story;
import org.kehu.testkit.Dose;
import org.kehu.testkit.FullDose;
import org.kehu.testkit.Proves;

/** A hundred thousand rows in one file: each meets its fate, and every event of them is told. */
@FullDose("a hundred thousand rows take many minutes")
class LargeImportIT {

  private static final Dose DOSE = Dose.of(LargeImportIT.class);
  private static final int LISTS = 10;
  private static final int ROWS_OF_A_LIST = 10_000;

  /** Lists that have no customer in common with those of the story. */
  private static final long FIRST_SEED = Story.SEED + 40;

  private static final String IMPORTS = "/api/v1/customers/imports";
  private static final RunningSuite RUNNING = RunningSuite.get();

  @Test
  @Proves("M7")
  void aHundredThousandRowsMeetTheirFate() {
    List<Row> rows =
        LongStream.range(0, LISTS)
            .mapToObj(list -> CustomerFile.of(FIRST_SEED + list, ROWS_OF_A_LIST))
            .flatMap(List::stream)
            .flatMap(file -> file.rows().stream())
            .toList();
    CustomerFile file = new CustomerFile(CustomerFile.Encoding.UTF_8, rows);
    Person erp = RUNNING.suite().as("erp");
    long began = System.nanoTime();
    Answer taken = erp.upload(IMPORTS, "text/csv", file.bytes());
    assertThat(taken.status()).as(taken.brief()).isEqualTo(202);
    String job = IMPORTS + "/" + taken.text("id");
    await()
        .atMost(Duration.ofMinutes(20))
        .pollInterval(Duration.ofSeconds(1))
        .until(() -> !List.of("WAITING", "RUNNING").contains(erp.get(job).text("state")));
    Duration took = Duration.ofNanos(System.nanoTime() - began);

    Answer done = erp.get(job);
    assertThat(done.text("state")).as(done.brief()).isEqualTo("COMPLETED");
    assertThat(done.body().path("counts").path("accepted").asInt())
        .isEqualTo(file.count(Fate.ACCEPTED));
    assertThat(done.body().path("counts").path("duplicates").asInt())
        .isEqualTo(file.count(Fate.DUPLICATE));
    assertThat(done.body().path("counts").path("rejected").asInt())
        .isEqualTo(file.count(Fate.REJECTED));
    RUNNING.awaitQuiet();
    assertThat(RUNNING.department().notebook().unevenSubjects()).isEmpty();
    assertThat(RUNNING.department().notebook().faults()).isEmpty();
    DOSE.report("%,d rows imported in %d s, each as foreseen", rows.size(), took.toSeconds());
    System.out.println(
        "Not run: a million answers to a survey - at the pace of this machine that takes hours.");
  }
}
