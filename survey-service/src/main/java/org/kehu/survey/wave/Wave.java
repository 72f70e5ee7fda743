package org.kehu.survey.wave;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.process.Starter;
import org.kehu.kit.store.ScopedAggregate;
import org.kehu.survey.survey.Survey;
import org.kehu.survey.wave.WaveEvent.WaveCancelled;
import org.kehu.survey.wave.WaveEvent.WaveDrawn;
import org.kehu.survey.wave.WaveEvent.WaveSent;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One round of a survey (批次): whom it asks, drawn how, and how far it has come (catalogue S-01,
 * S-03). It holds numbers, no customers: those are in the invitations.
 */
@Document("waves")
public class Wave extends ScopedAggregate {

  private String surveyId = "";
  private int number;
  private WaveTarget target = WaveTarget.everybody();
  private @Nullable Integer sampleSize;
  private long seed;
  private int upTo;
  private @Nullable Starter starter;
  private WaveStatus status = WaveStatus.DRAWING;
  private @Nullable Long cutoff;
  private long eligible;
  private long invited;
  private Instant startedAt = Instant.EPOCH;
  private @Nullable Instant endedAt;

  @PersistenceCreator
  Wave() {}

  /**
   * A wave of a survey that may invite.
   *
   * @param upTo customers above this level are not asked
   */
  Wave(Survey survey, int number, StartWave command, long seed, Level upTo, Starter starter) {
    survey.mustInvite();
    this.surveyId = survey.id();
    this.number = number;
    this.target = command.target();
    this.sampleSize = command.sampleSize();
    this.seed = seed;
    this.upTo = upTo.rank();
    this.starter = starter;
    rescope(survey.departmentId(), Level.NORMAL);
  }

  void startAt(Instant now) {
    startedAt = now;
  }

  /** Drawing is over; drawn again after a kill it changes nothing. */
  List<WaveEvent> drawn(long all, @Nullable Long highestLot) {
    if (status == WaveStatus.INVITING) {
      return List.of();
    }
    move(WaveStatus.Move.INVITE);
    eligible = all;
    cutoff = highestLot;
    return List.of(new WaveDrawn());
  }

  List<WaveEvent> sent(long invitations, Instant now) {
    if (status == WaveStatus.SENT) {
      return List.of();
    }
    move(WaveStatus.Move.FINISH);
    invited = invitations;
    endedAt = now;
    return List.of(new WaveSent());
  }

  List<WaveEvent> cancel(long invitations, Instant now) {
    if (status == WaveStatus.CANCELLED) {
      return List.of();
    }
    move(WaveStatus.Move.CANCEL);
    invited = invitations;
    endedAt = now;
    return List.of(new WaveCancelled());
  }

  private void move(WaveStatus.Move move) {
    status =
        status
            .after(move)
            .orElseThrow(
                () -> new IllegalStateException("A wave that is " + status + " cannot " + move));
  }

  /** Whether this one is asked, as far as chance decides. */
  boolean draws(String customerId) {
    return sampleSize == null || (cutoff != null && Sample.lot(seed, customerId) <= cutoff);
  }

  /** Whether it asks everybody (全面调查, catalogue S-02). */
  public boolean isFull() {
    return target.isEverybody() && sampleSize == null;
  }

  @Override
  public String subjectKind() {
    return "wave";
  }

  @Override
  protected Set<String> tokens() {
    return Set.of(Tokens.department(departmentId()));
  }

  public String surveyId() {
    return surveyId;
  }

  /** From 1, within the survey. */
  public int number() {
    return number;
  }

  public WaveTarget target() {
    return target;
  }

  /** Absent when all of the target are asked. */
  public @Nullable Integer sampleSize() {
    return sampleSize;
  }

  public long seed() {
    return seed;
  }

  /** Customers above this level are not asked. */
  public Level upTo() {
    return Level.ofRank(upTo);
  }

  /** Id of the process that does it: one, however often it is handed over. */
  public String processId() {
    return Ids.of("survey-wave-process", id());
  }

  /** Who started it. */
  public @Nullable Starter starter() {
    return starter;
  }

  public WaveStatus status() {
    return status;
  }

  /** How many customers fulfil the target; 0 before they are drawn. */
  public long eligible() {
    return eligible;
  }

  /** How many were invited, once it is over. */
  public long invited() {
    return invited;
  }

  public Instant startedAt() {
    return startedAt;
  }

  /** When it was sent or cancelled. */
  public @Nullable Instant endedAt() {
    return endedAt;
  }
}
