package org.kehu.customer.webhook;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of an attempt. */
public sealed interface Receipt {

  /** 2xx. */
  record Taken(int status) implements Receipt {}

  /**
   * 408, 429, 5xx, no answer or no connection.
   *
   * @param status null without an answer
   * @param cause code for the log
   * @param after how long the receiver wants us to wait; null if it did not say
   */
  record NotNow(@Nullable Integer status, String cause, @Nullable Duration after)
      implements Receipt {}

  /** Any other answer. */
  record Never(int status) implements Receipt {}

  /** 410: the receiver is not there any more. */
  record Gone() implements Receipt {}
}
