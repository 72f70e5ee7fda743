package org.kehu.survey.questionnaire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.problem.FieldError;
import org.kehu.kit.problem.Problem;

/** What fields alone cannot say of a questionnaire: codes once each, and what each kind needs. */
final class ContentCheck {

  private static final int MAX_QUESTIONS = 100;

  private final List<FieldError> faults = new ArrayList<>();
  private final Set<String> codes = new HashSet<>();
  private final Map<String, Question> earlier = new HashMap<>();

  private ContentCheck() {}

  /** Refuses with every fault at its place. */
  static void refuse(QuestionnaireContent content) {
    ContentCheck check = new ContentCheck();
    check.sections(content.sections());
    if (!check.faults.isEmpty()) {
      Problem problem = QuestionnaireProblem.CONTENT_WRONG.problem();
      check.faults.forEach(problem::error);
      throw problem;
    }
  }

  private void sections(List<Section> sections) {
    Set<String> sectionCodes = new HashSet<>();
    int questions = 0;
    for (int index = 0; index < sections.size(); index++) {
      Section section = sections.get(index);
      String place = "/sections/" + index;
      once(sectionCodes, section.code(), place + "/code");
      questions(section.questions(), place + "/questions/");
      questions += section.questions().size();
    }
    if (questions == 0 || questions > MAX_QUESTIONS) {
      faults.add(new FieldError("/sections", "number-of-questions", Map.of("max", MAX_QUESTIONS)));
    }
  }

  private void questions(List<Question> questions, String place) {
    for (int index = 0; index < questions.size(); index++) {
      Question question = questions.get(index);
      once(codes, question.code(), place + index + "/code");
      scale(question, place + index + "/scale");
      choices(question.kind().chosen(), 2, question.options(), place + index + "/options");
      choices(question.kind() == QuestionKind.MATRIX, 1, question.rows(), place + index + "/rows");
      limit(question, place + index + "/maxChoices");
      condition(question.showIf(), place + index + "/showIf");
      earlier.putIfAbsent(question.code(), question);
    }
  }

  private void limit(Question question, String place) {
    Integer limit = question.maxChoices();
    if (limit != null && question.kind() != QuestionKind.MULTIPLE) {
      faults.add(new FieldError(place, "not-for-this-kind"));
    }
  }

  /** Only what was asked before can decide, so that no circle is possible. */
  private void condition(@Nullable Condition condition, String place) {
    if (condition == null) {
      return;
    }
    Question decides = earlier.get(condition.question());
    if (decides == null) {
      faults.add(
          new FieldError(
              place + "/question",
              "not-an-earlier-question",
              Map.of("code", condition.question())));
    } else if (decides.kind().chosen()) {
      chosen(condition, decides, place);
    } else {
      pointed(condition, decides, place);
    }
  }

  private void chosen(Condition condition, Question decides, String place) {
    List<String> known = decides.options().stream().map(Option::code).toList();
    if (condition.options().isEmpty()
        || !known.containsAll(condition.options())
        || condition.min() != null
        || condition.max() != null) {
      faults.add(
          new FieldError(
              place, "condition-of-options", Map.of("options", String.join(", ", known))));
    }
  }

  private void pointed(Condition condition, Question decides, String place) {
    Scale scale = decides.scale();
    boolean pointed = decides.kind().scaled() && decides.kind() != QuestionKind.MATRIX;
    if (!pointed || scale == null) {
      faults.add(new FieldError(place + "/question", "cannot-decide"));
      return;
    }
    boolean possible =
        scale.points().anyMatch(condition::isMetBy) && !scale.points().allMatch(condition::isMetBy);
    if (!possible || !condition.options().isEmpty()) {
      faults.add(
          new FieldError(
              place, "condition-of-points", Map.of("min", scale.min(), "max", scale.max())));
    }
  }

  private void scale(Question question, String place) {
    Scale scale = question.scale();
    QuestionKind kind = question.kind();
    if (!kind.scaled()) {
      if (scale != null) {
        faults.add(new FieldError(place, "not-for-this-kind", Map.of("kind", kind)));
      }
      return;
    }
    if (scale == null || !kind.spans().contains(scale.span())) {
      String allowed =
          kind.spans().stream()
              .map(span -> span.min() + "–" + span.max())
              .sorted()
              .collect(Collectors.joining(", "));
      faults.add(new FieldError(place, "scale-of-kind", Map.of("kind", kind, "allowed", allowed)));
    }
  }

  private void choices(boolean wanted, int least, List<Option> choices, String place) {
    if (!wanted && !choices.isEmpty()) {
      faults.add(new FieldError(place, "not-for-this-kind"));
    }
    if (wanted && choices.size() < least) {
      faults.add(new FieldError(place, "too-few-choices", Map.of("min", least)));
    }
    Set<String> seen = new HashSet<>();
    for (int index = 0; index < choices.size(); index++) {
      once(seen, choices.get(index).code(), place + "/" + index + "/code");
    }
  }

  private void once(Set<String> seen, String code, String place) {
    if (!seen.add(code)) {
      faults.add(new FieldError(place, "code-twice", Map.of("code", code)));
    }
  }
}
