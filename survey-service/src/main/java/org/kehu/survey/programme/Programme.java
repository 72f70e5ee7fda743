package org.kehu.survey.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.store.ScopedAggregate;
import org.kehu.survey.programme.ProgrammeEvent.FullSurveyDue;
import org.kehu.survey.programme.ProgrammeEvent.FullSurveyHeld;
import org.kehu.survey.rule.FullSurveyRule;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.mongodb.core.mapping.Document;

/** The company's one programme of surveys (调查计划): when everybody was asked last. */
@Document("survey_programme")
public class Programme extends ScopedAggregate {

  private Instant since = Instant.EPOCH;
  private @Nullable Instant lastFullAt;
  private @Nullable String lastWaveId;
  private @Nullable String toldFor;

  @PersistenceCreator
  Programme() {}

  /** The programme of a company that begins to ask now. */
  Programme(String id, String department, Instant now) {
    super(id);
    this.since = now;
    rescope(department, Level.NORMAL);
  }

  /** Everybody was asked; told again, or late, it changes nothing. */
  List<ProgrammeEvent> held(String waveId, Instant at) {
    if (lastFullAt != null && !at.isAfter(lastFullAt)) {
      return List.of();
    }
    lastFullAt = at;
    lastWaveId = waveId;
    toldFor = null;
    return List.of(new FullSurveyHeld(waveId));
  }

  /** Tells that the next full survey is due, once for each due day. */
  List<ProgrammeEvent> tell(Standing standing) {
    if (!standing.isToBeTold() || standing.dueOn().toString().equals(toldFor)) {
      return List.of();
    }
    toldFor = standing.dueOn().toString();
    return List.of(new FullSurveyDue(standing.dueOn()));
  }

  /** Where it stands by a rule. */
  Standing standing(FullSurveyRule rule, ZoneId zone, Instant now) {
    return Standing.of(lastFullAt == null ? since : lastFullAt, rule, zone, now);
  }

  @Override
  public String subjectKind() {
    return "survey-programme";
  }

  @Override
  protected Set<String> tokens() {
    return Set.of(Tokens.department(departmentId()));
  }

  /** When the last wave that asked everybody was sent. */
  public @Nullable Instant lastFullAt() {
    return lastFullAt;
  }

  public @Nullable String lastWaveId() {
    return lastWaveId;
  }

  /** The due day that was told and is not kept yet. */
  public Optional<LocalDate> openDueDay() {
    return Optional.ofNullable(toldFor).map(LocalDate::parse);
  }
}
