package org.kehu.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.lang.reflect.Method;
import java.net.ConnectException;
import java.util.Map;
import java.util.Objects;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kehu.kit.problem.RequestProblem;
import org.kehu.testkit.Proves;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.ExceptionHandlerMethodResolver;
import tools.jackson.databind.json.JsonMapper;

/**
 * What refusals leave in the log: a line for what passes by itself, a trace for a fault of ours.
 */
class ProblemAdviceTest {

  private static final Logger LOG = (Logger) LoggerFactory.getLogger(ProblemAdvice.class);

  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
  private final ProblemAdvice advice =
      new ProblemAdvice(new ProblemWriter("test", JsonMapper.shared()));
  private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/c/secret");

  @BeforeEach
  void listen() {
    lines.start();
    LOG.addAppender(lines);
  }

  @AfterEach
  void stop() {
    LOG.detachAppender(lines);
  }

  private ILoggingEvent only() {
    assertThat(lines.list).hasSize(1);
    return lines.list.getFirst();
  }

  @ParameterizedTest
  @ValueSource(classes = {ClientAbortException.class, AsyncRequestNotUsableException.class})
  void aCallerWhoHangsUpIsNoFaultOfOurs(Class<? extends Throwable> gone) {
    ExceptionHandlerMethodResolver handlers =
        new ExceptionHandlerMethodResolver(ProblemAdvice.class);

    assertThat(handlers.resolveMethodByExceptionType(gone))
        .extracting(Method::getName)
        .isEqualTo("callerGone");
  }

  @Test
  void whatIsBusyIsOneLineInTheLog() {
    advice.refused(RequestProblem.BUSY.problem(), request);

    assertThat(only().getLevel()).isEqualTo(Level.WARN);
    assertThat(only().getThrowableProxy()).isNull();
    assertThat(only().getFormattedMessage()).contains("POST", "busy").doesNotContain("secret");
  }

  @Test
  void aDatabaseThatIsAwayIsOneLineWithItsCause() {
    advice.storeAway(
        new DataAccessResourceFailureException(
            "no answer", new ConnectException("Connection refused")),
        request);

    assertThat(only().getLevel()).isEqualTo(Level.ERROR);
    assertThat(only().getThrowableProxy()).isNull();
    assertThat(only().getFormattedMessage()).contains("no answer", "Connection refused");
  }

  @Test
  void aFaultOfOursIsTraced() {
    advice.refused(
        RequestProblem.INTERNAL.problem().because(new IllegalStateException("lost")), request);

    assertThat(only().getLevel()).isEqualTo(Level.ERROR);
    assertThat(only().getThrowableProxy()).isNotNull();
  }

  @Test
  @Proves("M36")
  void aFaultOfOursTellsItsTraceAndNothingElse() {
    Map<String, Object> told =
        Objects.requireNonNull(
            advice
                .unforeseen(new IllegalStateException("mongodb://admin:hunter2@db"), request)
                .getBody());

    assertThat(told)
        .containsOnlyKeys("type", "title", "status", "detail", "instance", "traceId")
        .containsEntry("status", 500);
    assertThat(told.toString()).doesNotContain("hunter2", "IllegalState");
  }

  @Test
  void noFactOfARefusalHidesBehindAMemberOfEveryProblem() {
    assertThatThrownBy(() -> RequestProblem.BUSY.problem().with("status", "PLANNED"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'status' is a member of every problem");
  }

  @Test
  void whatTheCallerDidWrongIsNotLogged() {
    advice.refused(RequestProblem.RIGHT_MISSING.problem(), request);

    assertThat(lines.list).isEmpty();
  }
}
