package org.kehu.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class InboxPatienceTest {

  @Test
  void aFetchOfNothingButFailingRecordsIsThroughInHalfTheTimeTheBrokerGives() {
    Duration aRecord = Inbox.PAUSES.stream().reduce(Duration.ZERO, Duration::plus);

    assertThat(aRecord.multipliedBy(InboxAutoConfiguration.RECORDS_A_FETCH))
        .isLessThan(InboxAutoConfiguration.FETCH_LIMIT.dividedBy(2));
  }
}
