package org.kehu.survey.response.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.ids.Ids;
import org.kehu.survey.questionnaire.Question;
import org.kehu.survey.response.Answer;
import org.kehu.survey.response.ResponseChannel;
import org.kehu.survey.response.SubmitAnswers;

/** What staff may send as answers. */
final class ResponseRequests {

  private ResponseRequests() {}

  /** Channels of staff; the page has its own way in. */
  enum StaffChannel {
    PHONE,
    PAPER
  }

  /** The answers of one invitee. */
  @Schema(
      name = "SubmitAnswers",
      example =
          """
          {"invitationId": "01938f2e-6c1a-7b44-9d0e-2f6a1c3b5d7e", "channel": "PHONE",
           "answers": [{"question": "service-attitude", "score": 8},
                       {"question": "timeliness", "score": 6},
                       {"question": "result", "score": 7},
                       {"question": "suggestion", "text": "希望回复再快一些"}]}
          """)
  record Submit(
      @NotNull @Pattern(regexp = Ids.FORM) String invitationId,
      @NotNull StaffChannel channel,
      @Nullable @Pattern(regexp = "zh|en") String language,
      @NotEmpty @Size(max = 100) List<@NotNull @Valid GivenAnswer> answers) {

    SubmitAnswers command() {
      return new SubmitAnswers(
          invitationId,
          ResponseChannel.valueOf(channel.name()),
          "en".equals(language) ? Locale.ENGLISH : Locale.CHINESE,
          answers.stream().map(GivenAnswer::answer).toList());
    }
  }

  /** The answer to one question: one of score, options, text, date and rows, as the kind asks. */
  @Schema(name = "Answer")
  record GivenAnswer(
      @NotNull @Pattern(regexp = Question.CODE) String question,
      @Nullable @Min(0) @Max(10) Integer score,
      @Nullable @Size(max = 30) List<@NotNull @Pattern(regexp = Question.CODE) String> options,
      @Nullable @Size(max = 8000) String text,
      @Nullable @Size(max = 10) String date,
      @Nullable @Size(max = 20)
          Map<@Pattern(regexp = Question.CODE) String, @NotNull @Min(0) @Max(10) Integer> rows) {

    Answer answer() {
      return new Answer(
          question,
          score,
          options == null ? List.of() : options,
          text,
          date,
          rows == null ? Map.of() : rows);
    }
  }
}
