package org.kehu.visit.meeting;

import org.kehu.kit.policy.PolicyKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which meetings are held regularly, as a kind of rule; the sources differ. */
@Configuration
public class MeetingRules {

  /** Every morning 8:00 to 8:30, Friday afternoon, key-account specialists on Monday. */
  public static final PolicyKind<MeetingPolicy> MEETINGS =
      PolicyKind.of("meeting-schedule", MeetingPolicy.class)
          .title("会议制度", "Regular meetings")
          .help(
              "series：定期会议，kind 为种类，departments 为适用部门，days 为星期，at 为开始时间，"
                  + "minutes 为时长，agenda 为固定议题；仅在工作日召开。",
              "series: meetings that are held regularly; kind, departments (each holds its own), days"
                  + " of the week, at (when it begins), minutes, agenda (points of every one). Held on"
                  + " worked days only.")
          .preset("morning-and-evening", "晨会和夕会", "Morning and evening meetings")
          .ownedBy("visit");

  @Bean
  PolicyKind<MeetingPolicy> meetingPolicyKind() {
    return MEETINGS;
  }
}
