package org.kehu.survey.survey;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.kehu.kit.ids.Ids;
import org.kehu.survey.questionnaire.Words;

/**
 * What ISO 10004 wants said before anybody is asked.
 *
 * @param title as respondents read it
 * @param purpose why we ask
 * @param scope whom and about what
 * @param resources who does it and with what
 * @param questionnaireId the questionnaire version; published before the survey starts
 * @param trigger what invites by itself; NONE unless told
 * @param validDays how many days an invitation stays open; 14 unless told
 * @param anonymous whether answers are kept so that nobody can tell whose they are (匿名调查); not
 *     unless told
 */
public record SurveyPlan(
    @NotNull @Valid Words title,
    @NotBlank @Size(max = 1000) String purpose,
    @NotBlank @Size(max = 1000) String scope,
    @NotNull SurveyFrequency frequency,
    @NotEmpty Set<@NotNull SurveyMethod> methods,
    @NotBlank @Size(max = 1000) String resources,
    @NotNull @Pattern(regexp = Ids.FORM) String questionnaireId,
    SurveyTrigger trigger,
    @Min(1) @Max(365) Integer validDays,
    Boolean anonymous) {

  /** How long an invitation stays open unless told otherwise. */
  public static final int VALID_DAYS = 14;

  public SurveyPlan {
    methods =
        methods == null || methods.isEmpty()
            ? Set.of()
            : Collections.unmodifiableSet(EnumSet.copyOf(methods));
    trigger = trigger == null ? SurveyTrigger.NONE : trigger;
    validDays = validDays == null ? VALID_DAYS : validDays;
    anonymous = anonymous != null && anonymous;
  }

  /** Whether nobody can tell whose an answer is. */
  public boolean isAnonymous() {
    return Boolean.TRUE.equals(anonymous);
  }
}
