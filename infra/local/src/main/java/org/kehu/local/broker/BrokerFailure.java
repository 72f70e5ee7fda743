package org.kehu.local.broker;

/** The broker could not start, stop or answer; the message says which and why. */
public final class BrokerFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BrokerFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
