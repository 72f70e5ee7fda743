package org.kehu.survey.result;

import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Sight;
import org.kehu.survey.survey.Survey;
import org.springframework.stereotype.Service;

/**
 * Shows what customers wrote. Words can tell who wrote them, so of a survey with names they are for
 * those who may read the responses; of an anonymous one they are told as its other results are.
 */
@Service
public class TextDesk {

  private final Texts texts;
  private final Distributions distributions;
  private final GroupSize groupSize;

  TextDesk(Texts texts, Distributions distributions, GroupSize groupSize) {
    this.texts = texts;
    this.distributions = distributions;
    this.groupSize = groupSize;
  }

  /**
   * The texts that hold the words.
   *
   * @param question only those to this question; all if absent
   * @param words as they stand in the text, in whatever case; all if absent
   */
  public TextAnswers of(
      Survey survey, @Nullable String question, @Nullable String words, int most, Sight sight) {
    Pool pool = Pool.of(survey, sight);
    Withheld withheld = withheld(survey, pool);
    return withheld == null
        ? new TextAnswers(null, texts.count(pool, words), texts.find(pool, question, words, most))
        : new TextAnswers(withheld, new TreeMap<>(), List.of());
  }

  private @Nullable Withheld withheld(Survey survey, Pool pool) {
    if (GroupSize.isStillOpen(survey)) {
      return Withheld.STILL_OPEN;
    }
    boolean few =
        pool.anonymous() && distributions.whole(pool).responses() < groupSize.of(survey).size();
    return few ? Withheld.TOO_FEW : null;
  }
}
