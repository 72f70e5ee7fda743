package org.kehu.customer.export;

/** What happens to an export. */
public sealed interface ExportEvent {

  /** Somebody asked for it. */
  record ExportAsked() implements ExportEvent {}

  /** Those who were asked decided, or nobody did in time. */
  record ExportDecided(boolean agreed) implements ExportEvent {}

  /** The file is there. */
  record ExportReady() implements ExportEvent {}

  /** The file was not made. */
  record ExportFailed() implements ExportEvent {}

  /** The file is gone. */
  record ExportExpired() implements ExportEvent {}
}
