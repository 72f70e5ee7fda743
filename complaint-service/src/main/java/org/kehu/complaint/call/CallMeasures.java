package org.kehu.complaint.call;

/** What is measured of calls; {@code telemetry} counts. */
public interface CallMeasures {

  /** One was written down. */
  void recorded(PhoneCall call);
}
