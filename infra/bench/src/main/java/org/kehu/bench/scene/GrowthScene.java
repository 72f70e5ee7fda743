package org.kehu.bench.scene;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.bson.Document;
import org.kehu.bench.Dose;
import org.kehu.bench.Finding;
import org.kehu.bench.Measured;
import org.kehu.bench.Scene;
import org.kehu.bench.Target;
import org.kehu.bench.ground.Costs;
import org.kehu.bench.ground.Ground;
import org.kehu.bench.load.Figures;
import org.kehu.bench.load.HeapPeak;
import org.kehu.e2e.generator.CustomerFile;
import org.kehu.e2e.generator.Row;
import org.kehu.e2e.story.Answer;
import org.kehu.e2e.story.Person;
import org.kehu.e2e.story.Suite;

/**
 * An import beside plain inserts of the same rows, and the everyday operations on many customers
 * beside the same on a thousand.
 */
public final class GrowthScene implements Scene {

  private static final long SEED = 20_261_123;
  private static final int FEW = 1_000;
  private static final int BATCH = 500;
  private static final int TIMES = 200;
  private static final int ROWS_OF_THE_TARGET = 100_000;
  private static final Target GROWTH = Target.atMost(1.5, 1.2, "× the peer");
  private static final Duration PATIENCE = Duration.ofMinutes(30);
  private static final String CUSTOMERS = "/api/v1/customers";
  private static final String IMPORTS = CUSTOMERS + "/imports";

  @Override
  public String name() {
    return "growth";
  }

  @Override
  public String title() {
    return "Import, and many customers";
  }

  @Override
  public Measured measure(Ground ground, Dose dose) {
    ground.upFresh("use");
    Person erp = ground.suite().as("erp", Duration.ofHours(3));
    imported(erp, CustomerFile.of(SEED, FEW));
    Map<String, Figures> warm = everyday(erp);
    Map<String, Figures> few = everyday(erp);
    List<CustomerFile> files = CustomerFile.of(SEED + 1, dose.rows());
    double plain = plainInserts(ground, files);
    double ours;
    double heap;
    Suite suite = ground.suite();
    try (HeapPeak peak =
        new HeapPeak(suite.http(), Objects.requireNonNull(suite.management().get("customer")))) {
      ours = imported(erp, files);
      heap = peak.megabytes();
    }
    Map<String, Figures> many = everyday(erp);
    List<Finding> findings = new ArrayList<>();
    findings.add(
        Finding.beside(
            "import of %,d rows, seconds (peer: plain inserts in batches)".formatted(dose.rows()),
            plain,
            ours,
            seconds(dose.rows())));
    findings.add(
        Finding.alone(
            "highest use of customer-service's heap meanwhile, MB, garbage included",
            heap,
            Memory.HEAP));
    warm.keySet()
        .forEach(what -> {
          double before = few.getOrDefault(what, new Figures()).median();
          double after = many.getOrDefault(what, new Figures()).median();
          findings.add(
              Finding.relative(
                  "%s, ms at %,d customers (peer: at %,d)".formatted(what, dose.rows() + FEW, FEW),
                  before,
                  after,
                  GROWTH));
        });
    return new Measured(findings, notes(ground, erp));
  }

  private static List<String> notes(Ground ground, Person erp) {
    List<String> notes = new ArrayList<>();
    notes.add("The customers are those of the seeds %d and %d.".formatted(SEED, SEED + 1));
    notes.addAll(
        Costs.of(
            ground,
            "a create, a get, a patch and a page at this size",
            () -> {
              everyday(erp);
              return TIMES;
            }));
    return notes;
  }

  /** What an import of so many rows may take. */
  private static Target seconds(int rows) {
    double part = (double) rows / ROWS_OF_THE_TARGET;
    return Target.atMost(300 * part, 120 * part, " s");
  }

  /** Seconds that the import of these files took. */
  private static double imported(Person erp, List<CustomerFile> files) {
    long began = System.nanoTime();
    for (CustomerFile file : files) {
      Answer taken = right(202, erp.upload(IMPORTS, "text/csv", file.bytes()));
      String job = IMPORTS + "/" + taken.text("id");
      while (List.of("WAITING", "RUNNING").contains(right(200, erp.get(job)).text("state"))) {
        if (System.nanoTime() - began > PATIENCE.toNanos()) {
          throw new IllegalStateException("The import did not end in " + PATIENCE);
        }
        pause();
      }
      Answer done = right(200, erp.get(job));
      if (!done.text("state").equals("COMPLETED")) {
        throw new IllegalStateException("The import ended as " + done.brief());
      }
    }
    return seconds(began);
  }

  private static double plainInserts(Ground ground, List<CustomerFile> files) {
    long began = System.nanoTime();
    try (MongoClient client = MongoClients.create(ground.database())) {
      MongoCollection<Document> plain =
          client
              .getDatabase("bench_rows")
              .getCollection("rows")
              .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
      List<Document> batch = new ArrayList<>();
      for (CustomerFile file : files) {
        for (Row row : file.rows()) {
          batch.add(document(row));
          if (batch.size() == BATCH) {
            plain.insertMany(batch);
            batch = new ArrayList<>();
          }
        }
      }
      if (!batch.isEmpty()) {
        plain.insertMany(batch);
      }
    }
    return seconds(began);
  }

  private static Document document(Row row) {
    Document document = new Document("_id", UUID.randomUUID().toString());
    for (int i = 0; i < row.cells().size(); i++) {
      document.append(CustomerFile.COLUMNS.get(i), row.cells().get(i));
    }
    return document;
  }

  /** Milliseconds of each everyday operation, one after the other. */
  private static Map<String, Figures> everyday(Person erp) {
    Map<String, Figures> figures = new LinkedHashMap<>();
    for (int i = 0; i < TIMES; i++) {
      String name = "规模测量" + UUID.randomUUID() + "有限公司";
      Answer created =
          timed(
              figures,
              "create",
              201,
              () ->
                  erp.post(CUSTOMERS, Map.of("kind", "ENTERPRISE", "name", name, "region", "广东")));
      String path = CUSTOMERS + "/" + created.text("id");
      Answer read = timed(figures, "get", 200, () -> erp.get(path));
      timed(
          figures,
          "patch",
          200,
          () -> erp.patch(path, Map.of("region", "浙江"), read.header("ETag")));
      timed(figures, "first page of the list", 200, () -> erp.get(CUSTOMERS + "?limit=50"));
    }
    return figures;
  }

  private static Answer timed(
      Map<String, Figures> figures, String what, int status, Supplier<Answer> operation) {
    long began = System.nanoTime();
    Answer answer = operation.get();
    figures.computeIfAbsent(what, any -> new Figures()).add(seconds(began) * 1000);
    return right(status, answer);
  }

  private static Answer right(int status, Answer answer) {
    if (answer.status() != status) {
      throw new IllegalStateException("Instead of " + status + " came " + answer.brief());
    }
    return answer;
  }

  private static double seconds(long began) {
    return (System.nanoTime() - began) / 1e9;
  }

  private static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while an import ran", e);
    }
  }
}
