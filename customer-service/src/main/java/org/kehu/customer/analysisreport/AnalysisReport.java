package org.kehu.customer.analysisreport;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.analysis.Stretch;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.store.ScopedAggregate;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A report of customer analysis (客户数据分析报告, F-04): sections of the template with their figures, the
 * author's findings, and the measures that departments take because of them.
 */
@Document("analysis_reports")
public final class AnalysisReport extends ScopedAggregate {

  private String number = "";
  private ReportOccasion occasion = ReportOccasion.REGULAR;
  private @Nullable String reason;
  private @Nullable String requestedBy;
  private @Nullable String reportKey;
  private Stretch stretch = new Stretch(java.time.LocalDate.EPOCH, java.time.LocalDate.EPOCH);
  private String templateVersion = "";
  private List<SectionFigures> sections = new ArrayList<>();
  private @Nullable Instant draftedAt;
  private @Nullable Instant dueAt;
  private @Nullable Instant openDueAt;
  private ReportStatus status = ReportStatus.DRAFT;
  private List<Finding> findings = new ArrayList<>();
  private List<Measure> measures = new ArrayList<>();
  private @Nullable String authorId;
  private @Nullable Instant submittedAt;
  private @Nullable String adoptedBy;

  private AnalysisReport() {}

  /** A draft of the system or of whoever asked for it. */
  static AnalysisReport draft(String number, DraftReport draft, String departmentId, Instant at) {
    AnalysisReport report = new AnalysisReport();
    report.number = number;
    report.occasion = draft.occasion();
    report.reason = draft.reason();
    report.requestedBy = draft.requestedBy();
    report.reportKey = draft.occasion() == ReportOccasion.REGULAR ? key(draft.stretch()) : null;
    report.stretch = draft.stretch();
    report.templateVersion = draft.templateVersion();
    report.sections = List.copyOf(draft.sections());
    report.draftedAt = at;
    report.dueAt = draft.dueAt();
    report.openDueAt = draft.dueAt();
    report.rescope(departmentId, Level.CONFIDENTIAL);
    return report;
  }

  /** There is one regular report of each stretch. */
  static String key(Stretch stretch) {
    return stretch.label();
  }

  /** Findings and measures replace those before; the same again changes nothing. */
  List<ReportEvent> write(WriteReport written, String by) {
    require(ReportMove.WRITE);
    refuseForeignSections(written.findings());
    if (findings.equals(written.findings()) && measures.equals(written.measures())) {
      return List.of();
    }
    findings = written.findings();
    measures = written.measures();
    authorId = by;
    rescope(departmentId(), level());
    return List.of(new ReportEvent.ReportWritten());
  }

  private void refuseForeignSections(List<Finding> written) {
    Set<String> known = sections.stream().map(SectionFigures::code).collect(Collectors.toSet());
    Set<String> seen = new LinkedHashSet<>();
    for (Finding finding : written) {
      if (!known.contains(finding.section()) || !seen.add(finding.section())) {
        throw ReportProblem.ANALYSIS_SECTION_INVALID
            .problem()
            .with("section", finding.section())
            .with("known", known.stream().sorted().toList());
      }
    }
  }

  /** It goes to the general manager, once each section has a finding and something follows. */
  List<ReportEvent> submit(Instant at) {
    require(ReportMove.SUBMIT);
    List<String> missing = missing();
    if (!missing.isEmpty()) {
      throw ReportProblem.ANALYSIS_REPORT_INCOMPLETE
          .problem()
          .with("number", number)
          .with("missing", missing);
    }
    status = ReportStatus.SUBMITTED;
    submittedAt = at;
    openDueAt = null;
    return List.of(new ReportEvent.ReportSubmitted(isLate()));
  }

  /** Sections without a finding, and {@code MEASURES} while there is none. */
  public List<String> missing() {
    Set<String> written = findings.stream().map(Finding::section).collect(Collectors.toSet());
    List<String> missing =
        new ArrayList<>(
            sections.stream()
                .map(SectionFigures::code)
                .filter(code -> !written.contains(code))
                .toList());
    if (measures.isEmpty()) {
      missing.add("MEASURES");
    }
    return missing;
  }

  /** The general manager adopts it. */
  List<ReportEvent> adopt(String by) {
    require(ReportMove.ADOPT);
    status = ReportStatus.ADOPTED;
    adoptedBy = by;
    return List.of(new ReportEvent.ReportAdopted());
  }

  /** The measure at that place, from 1. */
  Measure measure(int place) {
    if (place < 1 || place > measures.size()) {
      throw ReportProblem.ANALYSIS_MEASURE_UNKNOWN.problem().with("place", place);
    }
    return measures.get(place - 1);
  }

  /** A measure was carried out; the same result again changes nothing. */
  List<ReportEvent> carryOut(int place, Measure.Outcome done) {
    require(ReportMove.CARRY_OUT);
    Measure measure = measure(place);
    Measure.Outcome known = measure.outcome();
    if (known != null) {
      if (known.result().equals(done.result())) {
        return List.of();
      }
      throw ReportProblem.ANALYSIS_MEASURE_CARRIED_OUT.problem().with("place", place);
    }
    List<Measure> next = new ArrayList<>(measures);
    next.set(place - 1, measure.with(done));
    measures = next;
    return List.of(new ReportEvent.MeasureCarriedOut(place));
  }

  private void require(ReportMove move) {
    if (!status.allowed().contains(move)) {
      throw ReportProblem.ANALYSIS_REPORT_MOVE_NOT_ALLOWED
          .problem()
          .with("number", number)
          .with("state", status.name())
          .with("move", move.name())
          .with("allowedMoves", List.copyOf(status.allowed()));
    }
  }

  @Override
  protected Set<String> tokens() {
    Set<String> tokens = new LinkedHashSet<>();
    tokens.add(Tokens.department(departmentId()));
    measures.forEach(measure -> tokens.add(Tokens.department(measure.departmentId())));
    return tokens;
  }

  @Override
  public String subjectKind() {
    return "analysis-report";
  }

  /** {@code FX-2026-0001}. */
  public String number() {
    return number;
  }

  public ReportOccasion occasion() {
    return occasion;
  }

  /** What the company wants to know, when it asked. */
  public @Nullable String reason() {
    return reason;
  }

  public @Nullable String requestedBy() {
    return requestedBy;
  }

  public Stretch stretch() {
    return stretch;
  }

  /** Version of the template by which it was drafted. */
  public String templateVersion() {
    return templateVersion;
  }

  /** In the order of the template. */
  public List<SectionFigures> sections() {
    return List.copyOf(sections);
  }

  public Instant draftedAt() {
    return Objects.requireNonNull(draftedAt);
  }

  public Instant dueAt() {
    return Objects.requireNonNull(dueAt);
  }

  public ReportStatus status() {
    return status;
  }

  public List<Finding> findings() {
    return List.copyOf(findings);
  }

  public List<Measure> measures() {
    return List.copyOf(measures);
  }

  public @Nullable String authorId() {
    return authorId;
  }

  public @Nullable Instant submittedAt() {
    return submittedAt;
  }

  /** Whether it was submitted after it was due. */
  public boolean isLate() {
    return submittedAt != null && submittedAt.isAfter(dueAt());
  }

  public @Nullable String adoptedBy() {
    return adoptedBy;
  }
}
