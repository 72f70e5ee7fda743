package org.kehu.survey.result.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.survey.response.Score;
import org.kehu.survey.result.GroupDesk.Groups;
import org.kehu.survey.result.GroupResult;
import org.kehu.survey.result.Grouping;
import org.kehu.survey.result.Withheld;
import org.kehu.survey.result.web.ResultView.ScoreView;

/** Results group by group as callers read them. */
@Schema(name = "SurveyGroups")
record GroupsView(
    String surveyId,
    Grouping by,
    @Schema(description = "Groups of fewer responses are kept back", example = "5")
        int minimumGroupSize,
    @Schema(description = "Version of the rule; 0 is the shipped one", example = "0")
        int ruleVersion,
    @Nullable @Schema(description = "Why there are none yet; absent when there are (暂不公布的原因)")
        Withheld withheld,
    List<GroupView> groups) {

  /** The result of one group. */
  @Schema(name = "SurveyGroup")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record GroupView(
      @Schema(description = "Empty for those of none", example = "华东") String key,
      @Schema(example = "48") long n,
      @Schema(description = "Too small, or it would give a small one away (不展示)")
          boolean suppressed,
      @Nullable ScoreView overall,
      @Nullable @Schema(description = "At 95 %, out of ten (误差范围)", example = "0.42")
          BigDecimal marginOfError,
      @Nullable @Schema(description = "Number of low responses", example = "3") Long low) {

    static GroupView of(GroupResult group) {
      Score overall = group.overall();
      return new GroupView(
          group.key(),
          group.n(),
          group.suppressed(),
          overall == null ? null : ScoreView.of(overall),
          group.marginOfError(),
          group.low());
    }
  }

  static GroupsView of(String surveyId, Grouping by, Groups groups) {
    return new GroupsView(
        surveyId,
        by,
        groups.minimumGroupSize(),
        groups.ruleVersion(),
        groups.withheld(),
        groups.groups().stream().map(GroupView::of).toList());
  }
}
