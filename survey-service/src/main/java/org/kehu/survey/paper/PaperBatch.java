package org.kehu.survey.paper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.store.ScopedAggregate;
import org.kehu.survey.survey.Survey;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A file of paper forms that was entered (纸质问卷批次): by whom, when, and what became of its forms. It
 * is seen by who entered it alone, since the forms that were not taken are in it as they were
 * typed.
 */
@Document("paper_batches")
public class PaperBatch extends ScopedAggregate {

  private String surveyId = "";
  private String questionnaireId = "";
  private int questionnaireVersion;
  private boolean dryRun;
  private String sha256 = "";
  private String enteredBy = "";
  private Instant enteredAt = Instant.EPOCH;
  private @Nullable PaperCounts counts;
  private List<String> header = new ArrayList<>();
  private List<RefusedForm> refused = new ArrayList<>();

  @PersistenceCreator
  PaperBatch() {}

  PaperBatch(Survey survey, PaperFile file, boolean dryRun, String enteredBy, Instant enteredAt) {
    this.surveyId = survey.id();
    this.questionnaireId = survey.plan().questionnaireId();
    this.questionnaireVersion = survey.questionnaireVersion();
    this.dryRun = dryRun;
    this.sha256 = file.sha256();
    this.enteredBy = enteredBy;
    this.enteredAt = enteredAt;
    rescope(survey.departmentId(), Level.NORMAL);
  }

  /** What became of the forms. */
  PaperBatch judged(PaperCounts result, List<String> names, List<RefusedForm> notTaken) {
    counts = result;
    header = new ArrayList<>(names);
    refused = new ArrayList<>(notTaken);
    return this;
  }

  /** Whether another request entered the very same file in the same way. */
  boolean isOf(Survey survey, PaperFile file, boolean asDryRun) {
    return surveyId.equals(survey.id()) && sha256.equals(file.sha256()) && dryRun == asDryRun;
  }

  @Override
  public String subjectKind() {
    return "paper-batch";
  }

  @Override
  protected Set<String> tokens() {
    return Set.of(Tokens.taken(enteredBy));
  }

  public String surveyId() {
    return surveyId;
  }

  public String questionnaireId() {
    return questionnaireId;
  }

  public int questionnaireVersion() {
    return questionnaireVersion;
  }

  /** Whether nothing was stored. */
  public boolean isDryRun() {
    return dryRun;
  }

  /** Staff id of who entered it (录入人). */
  public String enteredBy() {
    return enteredBy;
  }

  public Instant enteredAt() {
    return enteredAt;
  }

  public PaperCounts counts() {
    return counts == null ? new PaperCounts(0, 0, 0, 0) : counts;
  }

  /** Column names as they stand in the file. */
  public List<String> header() {
    return header;
  }

  /** The forms that were not taken. */
  public List<RefusedForm> refused() {
    return refused;
  }
}
