package org.kehu.complaint.handbook.command;

import org.kehu.complaint.handbook.EntryKind;
import org.kehu.complaint.handbook.EntryText;

/**
 * Write an entry down.
 *
 * @param kind what it is for
 * @param text what it says
 */
public record DraftEntry(EntryKind kind, EntryText text) {}
