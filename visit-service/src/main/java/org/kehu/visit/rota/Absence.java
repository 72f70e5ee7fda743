package org.kehu.visit.rota;

import java.time.Instant;
import java.time.LocalDate;
import org.kehu.visit.rota.turn.Hindrance;

/**
 * Somebody is not on the floor for a while; at the latest until the end of the day.
 *
 * @param day the day it holds for
 */
public record Absence(String staffId, Hindrance why, LocalDate day, Instant since) {}
