package org.kehu.complaint.call;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.kehu.complaint.call.command.AnswerCall;
import org.kehu.complaint.call.command.RecordCall;
import org.kehu.complaint.cases.clock.Stamp;

/** Calls in each state, made by the verbs alone. */
public final class CallSamples {

  public static final Instant START = Instant.parse("2026-11-23T01:00:00Z");
  public static final String AGENT = "st-chen-kefu";
  public static final String COLLEAGUE = "st-lin-kefu";
  public static final String CASE = "0192f0c0-0000-7000-8000-0000000000c1";
  static final Instant DUE = START.plus(Duration.ofHours(4));
  static final AnswerCall SURE = new AnswerCall("按 GB/T 2910 判定", true, "与检测部核对");

  private CallSamples() {}

  static Stamp after(int minutes) {
    return new Stamp(AGENT, START.plus(Duration.ofMinutes(minutes)));
  }

  static RecordCall taken(boolean hard) {
    return new RecordCall(
        2,
        CallTopic.INQUIRY,
        new CallerLine("王建国", "13805910001"),
        "羊绒含量按哪个标准判定?",
        hard,
        null,
        "REC-1",
        null);
  }

  static PhoneCall fresh(RecordCall command) {
    return PhoneCall.of(
        command,
        "LD-20261123-0001",
        new Pickup(command.rings(), command.rings() > 3, "2026-1"),
        "customer-service",
        after(0));
  }

  /** A call that went the usual way to the state. */
  public static PhoneCall in(CallStatus status) {
    PhoneCall call = fresh(taken(true));
    switch (status) {
      case OPEN -> {
        return call;
      }
      case AWAITING_CALLBACK -> call.promise(DUE, null, after(2));
      case ANSWERED -> call.answer(SURE, after(3));
    }
    return call;
  }

  /** Does a move with a command that is right in itself. */
  public static List<CallEvent> move(PhoneCall call, CallMove move) {
    return switch (move) {
      case ANSWER -> call.answer(SURE, after(5));
      case PROMISE_CALLBACK -> call.promise(DUE, null, after(5));
      case CALL_BACK -> call.callBack(SURE, after(60));
      case TRANSFER -> call.transfer("DIALECT_MINNAN", COLLEAGUE, after(5));
      case LINK -> call.link(CASE);
    };
  }

  /** What only time or nobody at the other end brings about. */
  public static List<CallEvent> unheard() {
    PhoneCall call = in(CallStatus.AWAITING_CALLBACK);
    List<CallEvent> missed = call.missed();
    List<CallEvent> overdue = call.watch(DUE);
    return List.of(missed.getFirst(), overdue.getFirst());
  }
}
