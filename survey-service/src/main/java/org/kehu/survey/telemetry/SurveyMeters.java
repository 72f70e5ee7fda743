package org.kehu.survey.telemetry;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.kehu.kit.access.Caller;
import org.kehu.kit.telemetry.Counts;
import org.springframework.stereotype.Component;

/**
 * Counts what the business watches: {@code kehu.survey.invitations}, {@code .responses}, {@code
 * .low.scores}, {@code .links.fetched}, {@code .answers.saved} and {@code .answers.refused}. Never
 * with a token, a customer or a case among the tags.
 */
@Component
public class SurveyMeters {

  private static final List<String> CHANNELS = List.of("page", "phone", "paper");

  private final Counts invitations;
  private final Counts responses;
  private final Counts lowScores;
  private final Counts linksFetched;
  private final Counts saved;
  private final Counts refused;

  SurveyMeters(MeterRegistry meters) {
    List<String> noneYet = List.of();
    this.invitations = Counts.named("kehu.survey.invitations").by("survey", noneYet).in(meters);
    this.responses =
        Counts.named("kehu.survey.responses")
            .by("survey", noneYet)
            .by("channel", CHANNELS)
            .in(meters);
    this.lowScores =
        Counts.named("kehu.survey.low.scores").by("survey", noneYet).by("area", noneYet).in(meters);
    this.linksFetched =
        Counts.named("kehu.survey.links.fetched")
            .by("by", Arrays.stream(Caller.Kind.values()).map(SurveyMeters::lower).toList())
            .in(meters);
    this.saved = Counts.named("kehu.survey.answers.saved").in(meters);
    this.refused =
        Counts.named("kehu.survey.answers.refused")
            .by(
                "reason",
                "wrong",
                "unknown",
                "not-saved",
                "twice",
                "expired",
                "closed",
                "too-large",
                "unreadable",
                "busy")
            .in(meters);
  }

  /**
   * A survey runs: its figures are told, as zero until something happens.
   *
   * @param areas what its questionnaire asks about
   */
  public void running(String survey, Collection<String> areas) {
    invitations.add(0, survey);
    CHANNELS.forEach(channel -> responses.add(0, survey, channel));
    areas.forEach(area -> lowScores.add(0, survey, area));
  }

  /** Somebody was invited. */
  public void invited(String survey) {
    invitations.add(survey);
  }

  /** A response came in. */
  public void responded(String survey, String channel) {
    responses.add(survey, channel.toLowerCase(Locale.ROOT));
  }

  /** A response was low; {@code area} is its lowest. */
  public void lowScore(String survey, String area) {
    lowScores.add(survey, area);
  }

  /** Somebody fetched a personal link. */
  public void linkFetched(Caller.Kind by) {
    linksFetched.add(lower(by));
  }

  /** Somebody saved answers to go on later. */
  public void saved() {
    saved.add();
  }

  /**
   * The page refused to take answers: {@code twice}, {@code expired}, {@code unknown} and so on.
   */
  public void refused(String reason) {
    refused.add(reason);
  }

  private static String lower(Caller.Kind by) {
    return by.name().toLowerCase(Locale.ROOT);
  }
}
