package org.sagitta.audit;

/// An event as the log has it.
///
/// @param number counted from 1 through all files of the log
/// @param process the number that the system had given to the program that wrote it
public record AuditEntry(long number, AuditEvent event, String process) {
}
