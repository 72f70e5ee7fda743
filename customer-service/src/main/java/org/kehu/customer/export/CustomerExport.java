package org.kehu.customer.export;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.file.CustomerSearch;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.exchange.TableFormat;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.process.Starter;
import org.kehu.kit.store.ScopedAggregate;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An export (客户档案导出, M8): what was asked for and why, who must agree, and the file with its expiry.
 * Only who asked gets the file.
 */
@Document("customer_exports")
public final class CustomerExport extends ScopedAggregate {

  private CustomerSearch search = CustomerSearch.ALL;
  private TableFormat format = TableFormat.CSV;
  private String purpose = "";
  private @Nullable Starter starter;
  private long rows;
  private long allowedRows;
  private int keepDays;
  private @Nullable Instant askedAt;
  private @Nullable String approvalId;
  private @Nullable String note;
  private String processId = "";
  private ExportStatus status = ExportStatus.RUNNING;
  private @Nullable String fileId;
  private long written;
  private long neutralised;
  private @Nullable Instant readyAt;
  private @Nullable Instant expiresAt;
  private @Nullable Instant pendingSince;

  private CustomerExport() {}

  /**
   * One that was just asked for.
   *
   * @param rows that the caller sees now
   */
  static CustomerExport asked(
      AskExport wanted,
      long rows,
      ExportPolicy policy,
      Starter starter,
      String departmentId,
      Instant at) {
    CustomerExport export = new CustomerExport();
    boolean approved = rows > policy.approvalAbove();
    export.search = wanted.search();
    export.format = wanted.format();
    export.purpose = wanted.purpose();
    export.starter = starter;
    export.rows = rows;
    export.allowedRows = approved ? policy.mostRows() : policy.approvalAbove();
    export.keepDays = policy.keepDays();
    export.askedAt = at;
    export.approvalId = approved ? Ids.next() : null;
    export.processId = Ids.next();
    export.status = approved ? ExportStatus.WAITING_APPROVAL : ExportStatus.RUNNING;
    export.pendingSince = at;
    export.rescope(departmentId, Level.NORMAL);
    return export;
  }

  /** What was due is on its way: the question to those who must agree, or the process. */
  List<ExportEvent> handedOver() {
    pendingSince = null;
    return List.of();
  }

  /** Whether it waits for this very approval. */
  boolean waitsFor(String approval) {
    return status == ExportStatus.WAITING_APPROVAL && approval.equals(approvalId);
  }

  /** Those who were asked agree, or they do not. */
  List<ExportEvent> decided(boolean agreed, @Nullable String why, Instant at) {
    status = agreed ? ExportStatus.RUNNING : ExportStatus.REFUSED;
    note = why;
    pendingSince = agreed ? at : null;
    return List.of(new ExportEvent.ExportDecided(agreed));
  }

  /** The file is there. */
  List<ExportEvent> ready(String file, long writtenRows, long harmless, Instant at) {
    if (status != ExportStatus.RUNNING) {
      return List.of();
    }
    status = ExportStatus.READY;
    fileId = file;
    written = writtenRows;
    neutralised = harmless;
    readyAt = at;
    expiresAt = at.plus(Duration.ofDays(keepDays));
    return List.of(new ExportEvent.ExportReady());
  }

  /** It became more than what was allowed. */
  List<ExportEvent> fail() {
    if (status != ExportStatus.RUNNING) {
      return List.of();
    }
    status = ExportStatus.FAILED;
    return List.of(new ExportEvent.ExportFailed());
  }

  /** The file is gone. */
  List<ExportEvent> expire() {
    if (status != ExportStatus.READY) {
      return List.of();
    }
    status = ExportStatus.EXPIRED;
    fileId = null;
    expiresAt = null;
    return List.of(new ExportEvent.ExportExpired());
  }

  @Override
  protected Set<String> tokens() {
    return Set.of(Tokens.taken(starter().id()));
  }

  @Override
  public String subjectKind() {
    return "export";
  }

  public CustomerSearch search() {
    return search;
  }

  public TableFormat format() {
    return format;
  }

  /** What it is for, in the words of who asked. */
  public String purpose() {
    return purpose;
  }

  /** Who asked, and under whose rights it is made. */
  public Starter starter() {
    return Objects.requireNonNull(starter);
  }

  /** What was seen when it was asked for. */
  public long rows() {
    return rows;
  }

  /** More are not written. */
  long allowedRows() {
    return allowedRows;
  }

  public Instant askedAt() {
    return Objects.requireNonNull(askedAt);
  }

  /** The approval that it needs; null when it needs none. */
  public @Nullable String approvalId() {
    return approvalId;
  }

  /** What those who decided said. */
  public @Nullable String note() {
    return note;
  }

  /** The process that makes the file. */
  public String processId() {
    return processId;
  }

  public ExportStatus status() {
    return status;
  }

  /** The file, while it is kept. */
  public @Nullable String fileId() {
    return fileId;
  }

  /** Customers in the file. */
  public long written() {
    return written;
  }

  /** Cells that were made harmless, since a spreadsheet would have computed them. */
  public long neutralised() {
    return neutralised;
  }

  public @Nullable Instant readyAt() {
    return readyAt;
  }

  /** When the file goes. */
  public @Nullable Instant expiresAt() {
    return expiresAt;
  }
}
