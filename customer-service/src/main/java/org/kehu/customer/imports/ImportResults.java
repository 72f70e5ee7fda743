package org.kehu.customer.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.SecurityRules;
import org.kehu.customer.customfield.FieldCatalogue;
import org.kehu.customer.customfield.Fields;
import org.kehu.customer.file.Customer;
import org.kehu.customer.file.Customers;
import org.kehu.kit.access.Sight;
import org.kehu.kit.audit.Audit;
import org.kehu.kit.audit.AuditClass;
import org.kehu.kit.call.Call;
import org.kehu.kit.exchange.Heading;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.process.ProcessDesk;
import org.kehu.kit.process.ProcessDocument;
import org.kehu.kit.process.StepProgress;
import org.springframework.stereotype.Service;

/** Says what became of the files that were taken in. */
@Service
public class ImportResults {

  private final ImportJobs jobs;
  private final ProcessDesk processes;
  private final ImportHeadings headings;
  private final Rejects rejects;
  private final KeptCustomers kept;
  private final Customers customers;
  private final Audit audit;
  private final FieldCatalogue catalogue;

  ImportResults(
      ImportJobs jobs,
      ProcessDesk processes,
      ImportHeadings headings,
      Rejects rejects,
      KeptCustomers kept,
      Customers customers,
      Audit audit,
      FieldCatalogue catalogue) {
    this.jobs = jobs;
    this.processes = processes;
    this.headings = headings;
    this.rejects = rejects;
    this.kept = kept;
    this.customers = customers;
    this.audit = audit;
    this.catalogue = catalogue;
  }

  /**
   * An import and how far it has come.
   *
   * @param process that does it; null before one does, and of imports older than processes
   * @param header column names as they stand in the file; empty before work began
   * @param fields the catalogue of custom fields, which may be columns too
   */
  public record Progress(
      ImportJob job, @Nullable ProcessDocument process, List<String> header, Fields fields) {

    /** Where it stands, by the words of its process. */
    public String state() {
      return process == null ? job.state().name() : process.state().name();
    }

    /** What became of the rows up to now. */
    public ImportCounts counts() {
      return job.counts() == null
          ? rows().map(rows -> ImportCounts.of(rows.tally())).orElse(ImportCounts.NONE)
          : job.counts();
    }

    /** Rows of the file, without the header; null while that is not known. */
    public @Nullable Long total() {
      return rows().map(StepProgress::total).orElse(null);
    }

    private Optional<StepProgress> rows() {
      return Optional.ofNullable(process).flatMap(one -> one.forward().step(ImportRows.NAME));
    }

    /** Columns of the file that are not known, so that nobody believes they were imported. */
    public List<String> ignoredColumns() {
      if (header.isEmpty()) {
        return List.of();
      }
      List<String> ignored = Heading.of(header, Column.ALL).ignored();
      CustomColumns custom = CustomColumns.of(fields, header, ignored);
      return ignored.stream().filter(name -> !custom.isKnown(name)).toList();
    }
  }

  /**
   * A file that stayed when its import was undone.
   *
   * @param customer the file, if the caller may see it now
   */
  public record Kept(KeptCustomer row, @Nullable Customer customer) {}

  /** One import of those that the caller may see. */
  public Progress get(String id) {
    return progress(jobs.get(id, sight()));
  }

  /**
   * One import whose rows that were not stored are about to leave as a file: they hold names and
   * phones as they were sent, so the audit trail has it first (field M38).
   *
   * @param which of the rows, a code
   * @throws org.kehu.kit.problem.Problem 410 when they were purged, 503 when the trail cannot be
   *     written
   */
  public Progress handOutRejects(String id, String which) {
    Progress progress = get(id);
    ImportJob job = progress.job();
    if (job.purgedAt() != null) {
      throw ImportProblem.IMPORT_PURGED.problem().with("purgedAt", job.purgedAt());
    }
    audit.require(
        AuditClass.EXPORT,
        "import.rejects-exported",
        List.of(job.subject()),
        job.level(),
        "exported",
        which);
    return progress;
  }

  /** The imports that the caller may see, newest first. */
  public Page<Progress> list(PageRequest request) {
    return jobs.page(sight(), request).map(this::progress);
  }

  /** The rows that were not stored, in the order of the file; to be closed. */
  public Stream<Reject> rejects(ImportJob job) {
    return rejects.of(job.id());
  }

  /** One page of the files that stayed when the import was undone, in the order of its rows. */
  public Page<Kept> kept(String id, PageRequest request) {
    Page<KeptCustomer> page = kept.of(jobs.get(id, sight()).id(), request);
    Map<String, Customer> seen =
        customers
            .seen(
                page.items().stream().map(KeptCustomer::customerId).toList(),
                Sight.ofRoles(Call.current().caller()))
            .stream()
            .collect(Collectors.toMap(Customer::id, file -> file));
    return page.map(row -> new Kept(row, seen.get(row.customerId())));
  }

  private Progress progress(ImportJob job) {
    String process = job.processId();
    return new Progress(
        job,
        process == null ? null : processes.find(process).orElse(null),
        headings.of(job.id()),
        catalogue.current());
  }

  private static Sight sight() {
    return SecurityRules.importSight(Call.current().caller());
  }
}
