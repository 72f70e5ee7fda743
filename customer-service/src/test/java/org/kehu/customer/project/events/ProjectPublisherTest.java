package org.kehu.customer.project.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kehu.customer.CustomerProperties;
import org.kehu.customer.project.ProjectEvent;
import org.kehu.customer.project.ProjectSamples;
import org.kehu.customer.project.ServiceProject;
import org.kehu.kit.outbox.OutgoingEvent;
import org.kehu.kit.outbox.StateRecord;
import org.kehu.testkit.Proves;

class ProjectPublisherTest {

  private final ProjectPublisher publisher =
      new ProjectPublisher(new CustomerProperties("sales", ZoneOffset.UTC, Duration.ZERO));

  @Test
  @Proves("C-113")
  void everyEventIsToldUnderANameOfItsOwn() {
    ServiceProject project = ProjectSamples.opened();
    Set<Class<?>> happened = new HashSet<>();
    Set<String> types = new HashSet<>();
    List<ProjectEvent> events = new ArrayList<>(ProjectSamples.everything(project));
    events.addAll(ProjectSamples.closed(project));
    events.addAll(ProjectSamples.abandoned(ProjectSamples.opened()));
    for (ProjectEvent event : events) {
      happened.add(event.getClass());
      OutgoingEvent out = publisher.publish(project, event);
      types.add(out.type());
      assertThat(out.customerId()).isEqualTo(project.customerId());
      assertThat(out.data().toString()).doesNotContain("定制", "差旅", "稳定", "诊断");
    }
    assertThat(happened)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.asList(ProjectEvent.class.getPermittedSubclasses()));
    assertThat(types).hasSameSizeAs(happened);
  }

  @Test
  @Proves("X-36")
  void nodesAndTheRevisitAreOpenWorkUntilTheEnd() {
    ServiceProject project = ProjectSamples.operating();
    assertThat(publisher.states(project))
        .extracting(StateRecord::data)
        .filteredOn(Objects::nonNull)
        .extracting(data -> ((ProjectTasks.Task) data).kind())
        .containsExactly("PROJECT_MILESTONE", "PROJECT_REVISIT");
    ProjectSamples.abandoned(project);
    assertThat(publisher.states(project)).extracting(StateRecord::data).containsOnlyNulls();
  }
}
