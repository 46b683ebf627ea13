package org.spectls.compiler.emit.java.machine;

import com.palantir.javapoet.ClassName;

/** Classes of the kernel's machine package that generated code names. The kernel is not on the compiler's class path. */
final class KernelMachineTypes {
    private static final String MACHINE = "org.spectls.kernel.machine";

    static final ClassName ENDPOINT_BASE = ClassName.get(MACHINE, "EndpointBase");
    static final ClassName ENDPOINT_CORE = ClassName.get(MACHINE, "EndpointCore");
    static final ClassName MACHINE_DESCRIPTION = ClassName.get(MACHINE, "MachineDescription");
    static final ClassName PROTOCOL_ENDPOINT = ClassName.get(MACHINE, "ProtocolEndpoint");
    static final ClassName RULE = ClassName.get(MACHINE, "Rule");
    static final ClassName STATE_DESCRIPTION = ClassName.get(MACHINE, "StateDescription");
    static final ClassName STEP_CONTEXT = ClassName.get(MACHINE, "StepContext");
    static final ClassName SUBSTITUTION = ClassName.get(MACHINE, "Substitution");
    static final ClassName TRANSITION = ClassName.get(MACHINE, "Transition");
    static final ClassName TRANSITION_KIND = TRANSITION.nestedClass("Kind");
    static final ClassName FRAME_ASSEMBLER = ClassName.get("org.spectls.kernel.wire", "FrameAssembler");

    private KernelMachineTypes() {}
}
