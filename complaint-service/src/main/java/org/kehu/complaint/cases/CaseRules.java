package org.kehu.complaint.cases;

import org.kehu.complaint.cases.clock.Timetable;
import org.kehu.complaint.cases.solution.CaseTerms;
import org.kehu.kit.calendar.BusinessCalendar;

/**
 * What a case is handled under, as policy stood at receipt.
 *
 * @param timetable the targets of its clocks
 * @param terms proposals, approval and call-backs
 * @param calendar in which business time is counted
 */
public record CaseRules(Timetable timetable, CaseTerms terms, BusinessCalendar calendar) {}
