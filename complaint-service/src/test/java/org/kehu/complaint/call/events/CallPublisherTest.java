package org.kehu.complaint.call.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kehu.complaint.EventForm;
import org.kehu.complaint.call.CallEvent;
import org.kehu.complaint.call.CallEvent.CallRecorded;
import org.kehu.complaint.call.CallMove;
import org.kehu.complaint.call.CallSamples;
import org.kehu.complaint.call.CallStatus;
import org.kehu.complaint.call.PhoneCall;
import org.kehu.testkit.Proves;

class CallPublisherTest {

  private final CallPublisher publisher = new CallPublisher();

  @Test
  void everyEventFitsItsSchemaAndTellsNoWords() {
    Set<Class<?>> told = new HashSet<>();
    for (CallStatus status : CallStatus.values()) {
      for (CallMove move : status.allowed()) {
        PhoneCall call = CallSamples.in(status);
        CallSamples.move(call, move).forEach(event -> told.add(tell(call, event)));
      }
    }
    PhoneCall waiting = CallSamples.in(CallStatus.AWAITING_CALLBACK);
    CallSamples.unheard().forEach(event -> told.add(tell(waiting, event)));
    told.add(tell(waiting, new CallRecorded()));

    assertThat(told)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.asList(CallEvent.class.getPermittedSubclasses()));
  }

  private Class<?> tell(PhoneCall call, CallEvent event) {
    assertThat(EventForm.of(publisher.publish(call, event)))
        .doesNotContain("王建国", "13805910001", "羊绒", "GB/T", "REC-1");
    return event.getClass();
  }

  @Test
  @Proves("P-62")
  void aPromisedCallBackIsTheWorkOfWhoHasTheCall() {
    assertThat(task(CallStatus.AWAITING_CALLBACK)).contains("\"CALL_BACK\"", CallSamples.AGENT);
    assertThat(task(CallStatus.OPEN)).isEqualTo("null");
    assertThat(task(CallStatus.ANSWERED)).isEqualTo("null");
  }

  private String task(CallStatus status) {
    return EventForm.of(publisher.states(CallSamples.in(status)).getFirst());
  }
}
