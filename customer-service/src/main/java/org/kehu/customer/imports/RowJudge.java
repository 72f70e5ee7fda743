package org.kehu.customer.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.kehu.customer.duplicate.DuplicateKey;
import org.kehu.customer.file.Customer;
import org.kehu.customer.file.CustomerDesk;
import org.kehu.customer.file.CustomerProblem;
import org.kehu.customer.file.DuplicateGuard;
import org.kehu.customer.file.ManyFiles;
import org.kehu.customer.file.RegisterCustomer;
import org.kehu.customer.imports.RowReader.Reading;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Sight;
import org.kehu.kit.call.Call;
import org.kehu.kit.call.IdempotencyKey;
import org.kehu.kit.exchange.TableRow;
import org.kehu.kit.problem.Problem;
import org.kehu.kit.problem.ProblemWords;

/** Judges the rows of one job under its submitter's rights; in a dry run nothing is stored. */
final class RowJudge {

  private final ImportJob job;
  private final Caller caller;
  private final RowReader reader;
  private final ManyFiles many;
  private final CustomerDesk desk;
  private final DuplicateGuard duplicates;
  private final Set<String> keysOfEarlierRows = new HashSet<>();

  RowJudge(
      ImportJob job,
      RowReader reader,
      ManyFiles many,
      CustomerDesk desk,
      DuplicateGuard duplicates) {
    this.job = job;
    this.caller = job.submitter().caller();
    this.reader = reader;
    this.many = many;
    this.desk = desk;
    this.duplicates = duplicates;
  }

  /** Under which key the file of a row is opened: once, however often the row is judged. */
  static String key(ImportJob job, int row) {
    return job.id() + "#" + row;
  }

  /** What becomes of each of these rows, in their order. */
  List<RowOutcome> judge(List<TableRow> rows) {
    reader.forgetOwners();
    Map<TableRow, Reading> readings = new LinkedHashMap<>();
    rows.forEach(row -> readings.put(row, reader.read(row)));
    Set<String> opened = job.isDryRun() ? Set.of() : many.open(entries(readings));
    return readings.entrySet().stream()
        .map(one -> judge(one.getKey(), one.getValue(), opened))
        .toList();
  }

  private List<ManyFiles.Entry> entries(Map<TableRow, Reading> readings) {
    List<ManyFiles.Entry> entries = new ArrayList<>();
    readings.forEach((row, reading) -> {
      if (reading instanceof Reading.Understood(RegisterCustomer command)) {
        entries.add(new ManyFiles.Entry(call(row), command));
      }
    });
    return entries;
  }

  private RowOutcome judge(TableRow row, Reading reading, Set<String> opened) {
    return switch (reading) {
      case Reading.Refused(List<String> reasons) -> new RowOutcome.Rejected(reasons);
      case Reading.Understood(RegisterCustomer command) when job.isDryRun() -> tried(command);
      case Reading.Understood(RegisterCustomer command) ->
          opened.contains(key(job, row.number()))
              ? new RowOutcome.Accepted()
              : stored(row, command);
    };
  }

  private Call call(TableRow row) {
    String key = key(job, row.number());
    return new Call(caller, null, "import/" + key, new IdempotencyKey(key, key), null, null);
  }

  private RowOutcome stored(TableRow row, RegisterCustomer command) {
    try {
      call(row).within(() -> desk.register(command));
      return new RowOutcome.Accepted();
    } catch (Problem refused) {
      return outcome(refused);
    }
  }

  private RowOutcome outcome(Problem refused) {
    if (refused.type().status() >= 500) {
      throw refused;
    }
    String detail = ProblemWords.detail(refused, Locale.CHINESE);
    return refused.type() == CustomerProblem.DUPLICATE
        ? new RowOutcome.Duplicate(detail)
        : new RowOutcome.Rejected(List.of(detail));
  }

  private RowOutcome tried(RegisterCustomer command) {
    List<DuplicateKey> keys = command.profile().duplicateKeys(command.kind());
    boolean earlier = keys.stream().anyMatch(key -> keysOfEarlierRows.contains(key.value()));
    if (earlier) {
      return new RowOutcome.Duplicate("与本文件中前面的行是同一客户");
    }
    List<Customer> seen = duplicates.seenDuplicates(keys, Sight.ofRoles(caller));
    if (!seen.isEmpty()) {
      return new RowOutcome.Duplicate("该客户已有档案 " + seen.getFirst().number());
    }
    keys.forEach(key -> keysOfEarlierRows.add(key.value()));
    return new RowOutcome.Accepted();
  }
}
