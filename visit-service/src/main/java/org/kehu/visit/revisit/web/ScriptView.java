package org.kehu.visit.revisit.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import org.kehu.visit.revisit.RevisitScript;
import org.kehu.visit.revisit.ScriptStep;

/** What is said in a revisit, in one language. */
@Schema(name = "RevisitScript", description = "What is said in a revisit (回访话术)")
record ScriptView(
    @Schema(description = "Version of the script", example = "1") int policyVersion,
    List<StepView> steps) {

  @Schema(name = "RevisitScriptStep", description = "One thing that is said")
  record StepView(
      @Schema(example = "SATISFIED") String code,
      @Schema(example = "总体来说，您对我们的服务满意吗？") String text) {}

  static ScriptView of(RevisitScript script, Locale language) {
    boolean english = language.getLanguage().equals(Locale.ENGLISH.getLanguage());
    return new ScriptView(
        script.policyVersion(), script.steps().stream().map(step -> view(step, english)).toList());
  }

  private static StepView view(ScriptStep step, boolean english) {
    return new StepView(step.code(), english ? step.en() : step.zh());
  }
}
