package org.kehu.survey.paper;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.kehu.kit.problem.FieldError;
import org.kehu.kit.problem.ProblemWords;
import org.kehu.survey.questionnaire.QuestionnaireContent;
import org.kehu.survey.response.AnswerCheck;
import org.kehu.survey.response.AnswerFault;
import org.kehu.survey.response.ResponseProblem;

/** Says what is wrong with a form, in the words of the template's language. */
final class PaperJudge {

  private static final int LONGEST_NUMBER = 64;
  private static final String NO_NUMBER = "问卷编号：请填写，最多 64 个字符";

  private final QuestionnaireContent asked;
  private final Set<String> seen = new HashSet<>();

  PaperJudge(QuestionnaireContent asked) {
    this.asked = asked;
  }

  /** Whether this number stood in the file before. */
  boolean isDoubled(PaperForm form) {
    return !form.number().isEmpty() && !seen.add(form.number());
  }

  /** What is wrong; empty if nothing is. */
  List<String> reasons(PaperForm form) {
    List<String> reasons = new ArrayList<>();
    if (form.number().isEmpty() || form.number().length() > LONGEST_NUMBER) {
      reasons.add(NO_NUMBER);
    }
    List<String> unreadable = form.faults().stream().map(AnswerFault::question).toList();
    Stream.concat(
            form.faults().stream(),
            AnswerCheck.faults(asked, form.answers()).stream()
                .filter(fault -> !unreadable.contains(fault.question())))
        .map(PaperJudge::words)
        .forEach(reasons::add);
    return reasons;
  }

  private static String words(AnswerFault fault) {
    FieldError error = new FieldError("", fault.code(), fault.arguments());
    return fault.question()
        + "："
        + ProblemWords.field(ResponseProblem.ANSWERS_WRONG, error, Locale.CHINESE);
  }
}
