package org.kehu.e2e.story;

import static org.kehu.e2e.story.Teller.check;
import static org.kehu.e2e.story.Teller.eventually;
import static org.kehu.e2e.story.Teller.expect;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.kehu.e2e.generator.CustomerFile;
import org.kehu.e2e.generator.Row;
import org.kehu.e2e.generator.Row.Fate;
import tools.jackson.databind.JsonNode;

/**
 * Scene 1 (application scene 1 of X-40, collecting information on new customers): the ERP imports a
 * list; bad rows come back with reasons, duplicates are found. On existing data every row is one.
 */
final class ImportScene {

  private static final String IMPORTS = "/api/v1/customers/imports";
  private static final String COLLECTED = "collecting information on new customers";

  private final Teller teller;
  private final Person erp;
  private final Person bi;
  private final Consumer<Moment> meanwhile;

  /** A scene with something that happens to the suite while the first file is read. */
  ImportScene(Suite suite, Teller teller, Consumer<Moment> meanwhile) {
    this.teller = teller;
    this.meanwhile = meanwhile;
    this.erp = suite.as("erp");
    this.bi = suite.as("bi");
  }

  void run(List<CustomerFile> files) {
    teller.scene("Import: " + COLLECTED + " (X-40, 应用场景一: 新客户开发信息收集)");
    template();
    imported(files.getFirst(), () -> meanwhile.accept(Moment.IMPORT_RUNNING));
    files.stream().skip(1).forEach(file -> imported(file, () -> {}));
    Answer refused = bi.upload(IMPORTS, "text/csv", files.getFirst().bytes());
    expect(403, refused, "An import by bi, which may only read,");
    teller.line("bi may not import: 403 “%s”", refused.text("title"));
  }

  private void template() {
    Answer template = expect(200, erp.get(IMPORTS + "/template"), "The import template");
    String header = template.text().lines().findFirst().orElse("").replaceAll("[\uFEFF*]", "");
    List<String> offered = List.of(header.split(","));
    // A template may grow; what it once offered, files of today rely on.
    check(
        offered.stream()
            .filter(CustomerFile.COLUMNS::contains)
            .toList()
            .equals(CustomerFile.COLUMNS),
        "The template should have the columns %s in this order, but has %s",
        CustomerFile.COLUMNS,
        header);
    teller.line("erp reads the import template: %d columns", offered.size());
  }

  private void imported(CustomerFile file, Runnable whileItRuns) {
    boolean known = isKnown(file);
    Map<String, Long> grades = customersBy("grade");
    Map<String, Long> tiers = customersBy("tier");
    byte[] bytes = file.bytes();
    Answer taken = expect(202, erp.upload(IMPORTS, "text/csv", bytes), "The import");
    String job = IMPORTS + "/" + taken.text("id");
    whileItRuns.run();
    Answer done =
        eventually(
            "The end of the import",
            () -> expect(200, erp.get(job), "Asking how far the import is"),
            answer -> !List.of("WAITING", "RUNNING").contains(answer.text("state")));
    check(
        done.text("state").equals("COMPLETED"), "The import should complete, but %s", done.brief());
    counts(file, known, done.body().path("counts"));
    if (!known) {
      classed("grade", file.grades(), grades);
      classed("tier", file.tiers(), tiers);
      teller.line(
          "the shipped policy classes the new ones as reckoned beforehand: grades %s, tiers %s",
          file.grades(), file.tiers());
    }
    rejects(file, job);
  }

  /** Whether an earlier telling imported it; only names of enterprises can be looked for. */
  private boolean isKnown(CustomerFile file) {
    Row row =
        file.rows(Fate.ACCEPTED).stream()
            .filter(one -> one.cells().getFirst().equals("企业"))
            .findFirst()
            .orElseThrow();
    String name = URLEncoder.encode(row.name(), StandardCharsets.UTF_8);
    Answer found = expect(200, erp.get("/api/v1/customers?q=" + name), "Looking for a customer");
    return found.items().findAny().isPresent();
  }

  private void counts(CustomerFile file, boolean known, JsonNode counts) {
    int fresh = file.count(Fate.ACCEPTED);
    int repeated = file.count(Fate.DUPLICATE);
    int bad = file.count(Fate.REJECTED);
    long accepted = counts.path("accepted").asLong(-1);
    long duplicates = counts.path("duplicates").asLong(-1);
    long rejected = counts.path("rejected").asLong(-1);
    boolean right =
        rejected == bad
            && accepted + duplicates == fresh + repeated
            && accepted == (known ? 0 : fresh);
    check(
        right,
        "Of %s %d rows should be accepted, %d duplicates, %d rejected, but the import counts %s",
        file.encoding(),
        known ? 0 : fresh,
        known ? fresh + repeated : repeated,
        bad,
        counts);
    teller.line(
        "erp imports %d rows in %s: %d accepted, %d duplicates, %d rejected%s",
        file.rows().size(),
        file.encoding(),
        accepted,
        duplicates,
        rejected,
        known ? " (imported before, so nothing is stored twice)" : "");
  }

  private Map<String, Long> customersBy(String dimension) {
    Answer answer =
        expect(
            200,
            bi.get("/api/v1/customers/analysis/composition?by=" + dimension),
            "The composition by " + dimension);
    Map<String, Long> customers = new TreeMap<>();
    for (JsonNode group : answer.body().path("groups")) {
      customers.put(
          group.path("key").path(dimension).asString(""), group.path("customers").asLong(0));
    }
    return customers;
  }

  private void classed(String dimension, Map<String, Integer> wanted, Map<String, Long> before) {
    Map<String, Long> after = customersBy(dimension);
    wanted.forEach((name, count) -> {
      long more = after.getOrDefault(name, 0L) - before.getOrDefault(name, 0L);
      check(
          more == count,
          "The import should bring %d customers of %s %s, but brought %d",
          count,
          dimension,
          name,
          more);
    });
  }

  private void rejects(CustomerFile file, String job) {
    Answer answer = expect(200, erp.get(job + "/rejects"), "The file of bad rows");
    List<CsvRecord> rows = new ArrayList<>();
    CsvReader.builder().ofCsvRecord(answer.text().replace("\uFEFF", "")).forEach(rows::add);
    List<String> wanted = List.copyOf(file.reasons().values());
    check(
        rows.size() == wanted.size() + 1,
        "The file of bad rows should have %d rows, but has %d",
        wanted.size(),
        rows.size() - 1);
    for (int at = 0; at < wanted.size(); at++) {
      CsvRecord row = rows.get(at + 1);
      String reason = row.getField(row.getFieldCount() - 1);
      check(
          reason.contains(wanted.get(at)),
          "Bad row %d should be refused because of %s, but the reason is %s",
          at + 1,
          wanted.get(at),
          reason);
    }
    CsvRecord first = rows.get(1);
    teller.line(
        "%d bad rows come back, each with its reason, e.g. line %s: %s",
        wanted.size(),
        first.getField(first.getFieldCount() - 3),
        first.getField(first.getFieldCount() - 1));
  }
}
