package dev.postern.policy.rule.condition;

/**
 * Why a condition cannot be used.
 *
 * @param line in the condition, from 0
 * @param column in that line, from 0
 * @param message what to do about it
 */
public record ConditionProblem(int line, int column, String message) {}
