# To be sourced: Slurm with this machine as its only node, everything below one folder, without munge, cgroups or systemd.

# start_cluster FOLDER: until the node takes jobs.
start_cluster() {
  mkdir -p "$1/state" "$1/spool"
  export SLURM_CONF=$1/slurm.conf
  local user host ports
  user=$(id -un)
  host=$(hostname -s)
  ports=($(python3 - <<'PORTS'
import socket
held = [socket.socket() for _ in range(2)]
for one in held:
    one.bind(("127.0.0.1", 0))
    print(one.getsockname()[1])
PORTS
  ))
  cat >"$SLURM_CONF" <<CONF
ClusterName=test
SlurmctldHost=$host(127.0.0.1)
SlurmctldPort=${ports[0]}
SlurmdPort=${ports[1]}
SlurmUser=$user
SlurmdUser=$user
AuthType=auth/none
CredType=cred/none
StateSaveLocation=$1/state
SlurmdSpoolDir=$1/spool
SlurmctldPidFile=$1/slurmctld.pid
SlurmdPidFile=$1/slurmd.pid
SlurmctldLogFile=$1/slurmctld.log
SlurmdLogFile=$1/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
MpiDefault=none
SwitchType=switch/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
ReturnToService=2
SchedulerParameters=batch_sched_delay=0,sched_interval=1
NodeName=$host NodeAddr=127.0.0.1 CPUs=2 State=UNKNOWN
PartitionName=all Nodes=$host Default=YES MaxTime=INFINITE OverSubscribe=FORCE:4
CONF
  slurmctld -c
  slurmd -N "$host"
  for _ in $(seq 150); do
    sinfo --noheader --format=%T 2>/dev/null | grep -q '^idle' && return
    sleep 0.2
  done
  echo "Slurm does not start:" >&2
  tail -n 5 "$1"/slurm*.log >&2
  return 1
}

# Jobs that still run are ended first. Knows its processes by their files alone.
stop_cluster() {
  local folder pid
  folder=$(dirname "$SLURM_CONF")
  scancel --user "$(id -un)" 2>/dev/null || true
  for pid in slurmd slurmctld; do
    [ -s "$folder/$pid.pid" ] && kill "$(cat "$folder/$pid.pid")" 2>/dev/null
  done
  while compgen -G "$folder/*.pid" >/dev/null; do sleep 0.1; done
}
