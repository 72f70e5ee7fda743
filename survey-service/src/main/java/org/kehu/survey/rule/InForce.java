package org.kehu.survey.rule;

/** A rule with the version under which it is in force; a decision keeps that version. */
public record InForce<T>(T value, int version) {}
